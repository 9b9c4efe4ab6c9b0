package dev.headway.cli.launch;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Consumer;

/**
 * Hears signals through {@code sun.misc.Signal}, the only way a JVM offers (module {@code jdk.unsupported}). It is
 * reached by reflection, because javac warns of it in a way that no annotation turns off, and because a runtime image
 * without that module still has to work: the JVM's own way to end is then all there is. Stateless.
 */
final class SignalSource {

    private SignalSource() {}

    /**
     * From now on {@code heard} is called, on a thread of its own, each time the signal arrives.
     *
     * @return gives the signal back to whoever had it; does nothing where the signal could not be had: an unknown
     *     one on this system, or one that {@code nohup} has the JVM ignore
     */
    static Runnable hear(UnixSignal signal, Consumer<UnixSignal> heard) {
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            MethodHandle call = MethodHandles.publicLookup()
                    .findVirtual(Consumer.class, "accept", MethodType.methodType(void.class, Object.class));
            MethodHandle handle =
                    MethodHandles.dropArguments(MethodHandles.insertArguments(call, 0, heard, signal), 0, type);
            Object handler = MethodHandleProxies.asInterfaceInstance(handlerType, handle);
            Object which = type.getConstructor(String.class).newInstance(signal.name());
            Object before = type.getMethod("handle", type, handlerType).invoke(null, which, handler);
            return () -> restore(type, handlerType, which, before);
        } catch (ReflectiveOperationException | LinkageError e) {
            return () -> {};
        }
    }

    private static void restore(Class<?> type, Class<?> handlerType, Object which, Object before) {
        try {
            type.getMethod("handle", type, handlerType).invoke(null, which, before);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("what was taken could not be given back: " + which, e);
        }
    }
}
