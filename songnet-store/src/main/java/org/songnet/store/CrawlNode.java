package org.songnet.store;

/**
 * A place on the way of a crawl.
 *
 * @param kind what it is, such as {@code playlist} or {@code artist}
 * @param id what identifies it among its kind
 * @param name what people call it, possibly empty
 * @param depth how many steps it is from where the crawl began
 */
public record CrawlNode(String kind, String id, String name, int depth) {

  /**
   * Checks the place.
   *
   * @throws IllegalArgumentException if {@code kind} or {@code id} is blank or {@code depth} is
   *     negative
   */
  public CrawlNode {
    if (kind.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException(
          "kind and id must not be blank: '%s', '%s'".formatted(kind, id));
    }
    if (depth < 0) {
      throw new IllegalArgumentException("depth must not be negative: " + depth);
    }
  }
}
