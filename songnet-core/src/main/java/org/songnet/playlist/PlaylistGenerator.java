package org.songnet.playlist;

import org.songnet.Recommender;

/**
 * Makes playlists that go on from a few first songs: the recommender predicts the next song, one is
 * chosen and appended, and so on.
 *
 * <p>A {@link org.songnet.SessionRecommender} goes on by its cursor, one step a song; any other
 * recommender is asked with the whole session each time. Immutable and safe for concurrent use; the
 * same request gets the same playlist. Making a generator reads the catalog once.
 */
public final class PlaylistGenerator {

  private final Recommender recommender;
  private final ArtistIndex artists;
  private final PlaylistExplainer explainer;

  private PlaylistGenerator(
      Recommender recommender, ArtistIndex artists, PlaylistExplainer explainer) {
    this.recommender = recommender;
    this.artists = artists;
    this.explainer = explainer;
  }

  /** A generator that explains choices by their rank. */
  public static PlaylistGenerator over(Recommender recommender) {
    return new PlaylistGenerator(
        recommender, new ArtistIndex(recommender.catalog()), PlaylistExplainer.byRank());
  }

  /** The same with choices explained in this way. */
  public PlaylistGenerator explainedBy(PlaylistExplainer newExplainer) {
    return new PlaylistGenerator(recommender, artists, newExplainer);
  }

  /**
   * Makes a playlist.
   *
   * <p>Seeds that the catalog does not have are skipped and listed in the playlist. Where no song
   * is left that may come next, the playlist ends early and says why.
   */
  public Playlist generate(PlaylistRequest request) {
    PlaylistRun run = new PlaylistRun(recommender, artists, explainer, request);
    request.seeds().forEach(run::start);
    return run.finish();
  }
}
