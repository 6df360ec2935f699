package org.communique.coediting.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** ProseMirror's own model and steps, run by GraalJS. Knows nothing of files, sockets or Java. */
public final class GraalEngine implements Engine {

    private static final String BUNDLE = "/coediting/communique-engine.js";
    private static final org.graalvm.polyglot.Engine SHARED = org.graalvm.polyglot.Engine.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    private static final Source SOURCE = source();

    private final Context context;
    private final Value functions;
    private final Runaways runaways;

    /** @param runaways stops a call that does not come to an end */
    public GraalEngine(Runaways runaways) {
        this.runaways = runaways;
        this.context = Context.newBuilder("js").engine(SHARED).build();
        context.eval(SOURCE);
        this.functions = context.getBindings("js").getMember("communique");
    }

    @Override
    public void open(String text, String doc, int version, String authors) {
        call("open", text, doc, version, authors);
    }

    @Override
    public String apply(String text, String batches) {
        return call("apply", text, batches).asString();
    }

    @Override
    public void catchUp(String text, String steps) {
        call("catchUp", text, steps);
    }

    @Override
    public String snapshot(String text) {
        return call("snapshot", text).asString();
    }

    @Override
    public String replace(String text, String doc) {
        return call("replace", text, doc).asString();
    }

    @Override
    public void close(String text) {
        call("close", text);
    }

    /** In which mode all engines run, for those who watch them: interpreted or compiled. */
    public static String mode() {
        String implementation = SHARED.getImplementationName();
        return implementation.contains("Interpreted") ? "interpreted" : "compiled";
    }

    private Value call(String function, Object... arguments) {
        try (Runaways.Watch watched = runaways.watch(context)) {
            return functions.invokeMember(function, arguments);
        } catch (PolyglotException failed) {
            // Its message may hold words of the text: only where it happened goes on.
            Exception place = new Exception(place(failed));
            if (failed.isCancelled()) {
                throw new EngineFailed(function + " did not end", place);
            }
            if (failed.isGuestException() && !failed.isResourceExhausted()) {
                throw new TextFailed(function + " failed", place);
            }
            throw new EngineFailed(function + " failed", place);
        } catch (IllegalStateException closed) {
            throw new EngineFailed(function + " came after the end", closed);
        }
    }

    private static String place(PolyglotException failed) {
        StringBuilder place = new StringBuilder();
        int frames = 0;
        for (PolyglotException.StackFrame frame : failed.getPolyglotStackTrace()) {
            if (frames++ < 6) {
                place.append(frame.getRootName()).append(' ');
            }
        }
        return place.toString().strip();
    }

    @Override
    public void close() {
        context.close(true);
    }

    private static Source source() {
        try (InputStream in = GraalEngine.class.getResourceAsStream(BUNDLE)) {
            if (in == null) {
                throw new IllegalStateException("The engine's script is not in the build: run bin/frontend");
            }
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Source.newBuilder("js", script, "communique-engine.js").build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
