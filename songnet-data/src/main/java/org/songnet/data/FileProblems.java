package org.songnet.data;

/** Takes note of what is wrong with a file as a whole. */
interface FileProblems {

  /** Something about the file that the listener should know. */
  void remark(String text);

  /**
   * The rest of the file cannot be read.
   *
   * @param reason what is wrong, quoting nothing of the file
   * @param advice what to do about it
   */
  void damaged(String reason, String advice);
}
