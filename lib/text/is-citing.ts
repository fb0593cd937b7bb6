/** Whether by these words of a cue somebody says where they have something from: "citing Reuters". */
export const isCiting = (cue: string): boolean =>
  /^(?:citing|quoting|crediting|cit(?:es|ed)|quot(?:es|ed)|credit(?:s|ed))$/iu.test(cue);
