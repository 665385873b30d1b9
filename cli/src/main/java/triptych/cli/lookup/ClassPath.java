package triptych.cli.lookup;

import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where classes of a user are looked for. */
final class ClassPath {
    private final ClassLoader loader;

    private ClassPath(ClassLoader loader) {
        this.loader = loader;
    }

    /** Triptych's own class path, and the folders and jars of {@code more} unless it is null. */
    static ClassPath of(String more) {
        ClassLoader own = ClassPath.class.getClassLoader();
        // Never closed: its classes are loaded as the program comes to them, until the end.
        return new ClassPath(
                more == null ? own : new URLClassLoader(urls(more).toArray(URL[]::new), own));
    }

    private static List<URL> urls(String path) {
        List<URL> urls = new ArrayList<>();
        for (String part : path.split(File.pathSeparator)) {
            File file = new File(part);
            if (part.isEmpty() || !file.exists()) {
                throw new UserMistake("--class-path: no folder or jar '" + part + "'");
            }
            try {
                urls.add(file.toURI().toURL());
            } catch (MalformedURLException e) {
                throw new UserMistake("--class-path: '" + part + "' cannot be read", e);
            }
        }
        return urls;
    }

    Optional<Class<?>> find(String name) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (LinkageError e) {
            // On file systems that ignore case, 'module' finds Module.class: not the class meant.
            if (e.getMessage() != null && e.getMessage().contains("wrong name")) {
                return Optional.empty();
            }
            throw new UserMistake("class " + name + " cannot be loaded: " + e, e);
        }
    }

    static <T> T newInstance(Class<T> type) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (NoSuchMethodException | InstantiationException e) {
            throw new UserMistake(
                    "class "
                            + type.getName()
                            + " cannot be made: it takes a constructor without parameters",
                    e);
        } catch (InvocationTargetException e) {
            throw new UserMistake(
                    "class " + type.getName() + " cannot be made: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            throw new UserMistake("class " + type.getName() + " cannot be made: " + e, e);
        }
    }
}
