const JOINT =
  /^(?:as|after|amid|with|by|for|in|on|at|over|from|to|before|while|despite|against|following|citing|noting|alongside|among|during|under|because|until|since|if|than|across|throughout|,|;|—|–|and|but)$/;

/** Whether one part of a headline ends before this word and another begins. */
export const isJoint = (form: string): boolean => JOINT.test(form);
