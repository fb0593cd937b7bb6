/** Verbs that say little without their object: "makes arrangements", "takes a stand". Lemmas. */
export const LIGHT =
  /^(?:make|take|get|have|go|come|keep|hold|stand|let|put|give|do|be|say|see|show|find|set|turn|bring|leave|look|need|know)$/;
