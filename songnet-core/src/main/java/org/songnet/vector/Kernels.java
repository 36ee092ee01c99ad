package org.songnet.vector;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds out, once, whether this JVM can run the {@link Kernel} on the Vector API.
 *
 * <p>It can where the module is there ({@code --add-modules jdk.incubator.vector}) and HotSpot's C2
 * compiles its calls to instructions: in any other compiler they are objects and a hundred times
 * slower than plain Java. The system property {@code songnet.vector.kernel} overrides that: {@code
 * scalar} for plain Java, {@code vector} for the Vector API whatever compiles it, {@code auto}, the
 * default, for the better one.
 */
final class Kernels {

  /** The system property that forces a kernel. */
  static final String PROPERTY = "songnet.vector.kernel";

  /*
   * The one class of songnet that is looked up by its name. It is in this package and this jar, but
   * it refers to an incubating module: a JVM that was not started with that module cannot link it,
   * and a compiler that was told a Java release does not see the module at all. ServiceLoader would
   * need a public class and a public interface for what nobody outside may use.
   */
  private static final String VECTOR_KERNEL = "org.songnet.vector.VectorKernel";

  private static final String PLAIN = "similarity kernel: plain Java";

  private static final Logger LOG = System.getLogger(Kernels.class.getPackageName());

  private static final Optional<Kernel> VECTOR = find(System.getProperty(PROPERTY, "auto"));

  private Kernels() {}

  /** The kernel on the Vector API, or nothing where plain Java is to run. */
  static Optional<Kernel> vector() {
    return VECTOR;
  }

  /** Which kernel runs and why, in one line. */
  static String description() {
    return VECTOR.map(Kernel::description).orElse("plain Java");
  }

  private static Optional<Kernel> find(String wanted) {
    String choice = wanted.toLowerCase(Locale.ROOT);
    if (choice.equals("scalar")) {
      LOG.log(Level.INFO, PLAIN + ", as " + PROPERTY + " says");
      return Optional.empty();
    }
    boolean forced = choice.equals("vector");
    if (!moduleIsThere()) {
      // The usual case, and nothing is wrong: no line unless somebody asks for it.
      Level level = forced ? Level.WARNING : Level.DEBUG;
      LOG.log(level, PLAIN + "; for SIMD start java with --add-modules jdk.incubator.vector");
      return Optional.empty();
    }
    String obstacle = forced ? "" : obstacle();
    if (obstacle.isEmpty()) {
      try {
        Kernel kernel = load();
        LOG.log(Level.INFO, "similarity kernel: " + kernel.description());
        return Optional.of(kernel);
      } catch (ReflectiveOperationException | LinkageError | UnsupportedOperationException e) {
        obstacle = "it does not load here (" + e + ")";
      }
    }
    LOG.log(
        forced ? Level.WARNING : Level.INFO,
        PLAIN + "; the Vector API is not used because " + obstacle);
    return Optional.empty();
  }

  /** Why the Vector API would not be fast here, or an empty text. */
  private static String obstacle() {
    String vm = System.getProperty("java.vm.name", "");
    String mode = System.getProperty("java.vm.info", "");
    if (!vm.contains("HotSpot") && !vm.contains("OpenJDK")) {
      return "the VM is not HotSpot but " + vm;
    } else if (System.getProperty("java.vm.version", "").contains("jvmci")) {
      return "the VM compiles with another compiler than C2";
    } else if (mode.contains("emulated-client") || mode.contains("interpreted")) {
      return "the VM runs without C2 (" + mode + ")";
    }
    return "";
  }

  private static boolean moduleIsThere() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }

  private static Kernel load() throws ReflectiveOperationException {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    Class<?> type = lookup.findClass(VECTOR_KERNEL);
    try {
      Object kernel =
          lookup.findStatic(type, "create", MethodType.methodType(Kernel.class)).invoke();
      return (Kernel) kernel;
    } catch (ReflectiveOperationException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new ReflectiveOperationException(e);
    }
  }
}
