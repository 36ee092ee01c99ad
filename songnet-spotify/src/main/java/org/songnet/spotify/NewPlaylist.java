package org.songnet.spotify;

/**
 * A playlist to be made.
 *
 * @param name the name, not blank
 * @param description what it says about itself, possibly empty
 * @param isPublic whether it shows on the listener's profile
 */
public record NewPlaylist(String name, String description, boolean isPublic) {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public NewPlaylist {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank: '" + name + "'");
    }
  }

  /** A playlist that only its owner sees. */
  public static NewPlaylist named(String name) {
    return new NewPlaylist(name, "", false);
  }

  /** A copy with this description. */
  public NewPlaylist withDescription(String newDescription) {
    return new NewPlaylist(name, newDescription, isPublic);
  }
}
