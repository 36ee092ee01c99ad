package org.songnet.eval;

/**
 * What was and what was not asked of a model.
 *
 * @param groups test sessions or users with at least one case
 * @param cases predictions that count: one for each next track, or one for each user
 * @param targets tracks to be found in all of them together
 * @param cold targets never heard in training; they count, ranked like all
 * @param unknown targets skipped because the catalog of the model does not have them
 * @param repeated targets skipped because they are repeats and the protocol excludes those
 * @param empty test sessions or users left without a case, and users without any test event
 * @param newUsers users among {@code groups} that training has nothing of; counted where users are
 *     what is tested
 */
public record CaseCounts(
    int groups,
    int cases,
    int targets,
    int cold,
    int unknown,
    int repeated,
    int empty,
    int newUsers) {

  /** Counts where each case has one target, no group is empty, and users do not matter. */
  public CaseCounts(int groups, int cases, int cold, int unknown, int repeated) {
    this(groups, cases, cases, cold, unknown, repeated, 0, 0);
  }

  static CaseCounts of(GroupTally[] groups, int groupsWithoutEvents) {
    int withCases = 0;
    int newUsers = 0;
    GroupTally all = new GroupTally(0);
    for (GroupTally group : groups) {
      withCases += group.cases > 0 ? 1 : 0;
      newUsers += group.cases > 0 && group.newUser ? 1 : 0;
      all.cases += group.cases;
      all.targets += group.targets;
      all.cold += group.cold;
      all.unknown += group.unknown;
      all.repeated += group.repeated;
    }
    return new CaseCounts(
        withCases,
        all.cases,
        all.targets,
        all.cold,
        all.unknown,
        all.repeated,
        groups.length - withCases + groupsWithoutEvents,
        newUsers);
  }
}
