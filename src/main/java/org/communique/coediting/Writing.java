package org.communique.coediting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communique.coediting.engine.Engine;
import org.communique.people.PersonId;
import org.communique.people.Voice;
import org.communique.record.Now;
import org.communique.rights.NothingThere;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How batches become steps of a text: rights asked, applied, stored, and only then shown and acknowledged. All that
 * wait for a text go through in one transaction.
 */
@Component
class Writing {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int NOW = Integer.MAX_VALUE;

    /** Somebody who wrote within this time goes on writing: it need not be asked whether that is worth an entry. */
    private static final Duration GOES_ON = Duration.ofMinutes(1);

    private final Texts texts;
    private final EditingRights rights;
    private final Now now;
    private final TransactionTemplate transaction;
    private final Meters meters;

    Writing(Texts texts, EditingRights rights, Now now, PlatformTransactionManager transactions, Meters meters) {
        this.texts = texts;
        this.rights = rights;
        this.now = now;
        this.transaction = new TransactionTemplate(transactions);
        this.meters = meters;
    }

    /** Opens a text in an engine, as the tables have it. */
    OpenText load(Engine engine, TextId id) {
        Snapshot snapshot = texts.snapshot(id, NOW).orElseThrow(NothingThere::new);
        OpenText text = new OpenText(id, snapshot, texts.steps(id, snapshot.version(), NOW));
        engine.open(text.name(), snapshot.doc(), snapshot.version(), snapshot.authors());
        catchUpFromSnapshot(engine, text);
        return text;
    }

    /** What became of the batches that came together. */
    private record Outcome(List<Step> steps, Map<Sent, String> refused, List<Sent> answered, Instant at) {}

    /** @throws CannotAcquireLockException when an act takes its time; nothing is done then, and the same can be tried again */
    void write(Engine engine, OpenText text, List<Sent> sent) {
        Outcome outcome;
        try {
            outcome = onTop(engine, text, sent);
        } catch (CannotAcquireLockException underWay) {
            if (text.engineIsAhead()) {
                reopen(engine, text);
            }
            throw underWay;
        }
        text.engineIsAhead(false);
        tell(text, outcome);
    }

    private Outcome onTop(Engine engine, OpenText text, List<Sent> sent) {
        try {
            return committed(engine, text, sent);
        } catch (VersionTaken moved) {
            // An import or another node was first: what it did is caught up with, and the batches go on top of it.
            reopen(engine, text);
            return committed(engine, text, sent);
        }
    }

    private Outcome committed(Engine engine, OpenText text, List<Sent> sent) {
        long began = System.nanoTime();
        Outcome outcome = atOnce(engine, text, sent);
        if (outcome == null) {
            outcome = transaction.execute(status -> attempt(engine, text, sent));
        }
        meters.committed(outcome.steps().size(), System.nanoTime() - began);
        return outcome;
    }

    /**
     * For those who go on writing: applied first, then stored on one way to the database, which looks whether what their
     * right rests on is still the same.
     *
     * @return null when it has to be done step by step: something of theirs is new, or has changed
     */
    private @Nullable Outcome atOnce(Engine engine, OpenText text, List<Sent> sent) {
        Set<Voice> voices = voices(sent);
        Map<PersonId, Grounds> grounds = text.grounds(voices);
        Instant at = now.roughly();
        if (grounds == null
                || !voices.stream().allMatch(voice -> goesOn(text, voice.person(), at))
                || !sent.stream().allMatch(one -> text.reachesBackTo(one.batch().base()))) {
            return null;
        }
        Map<Sent, String> refused = new HashMap<>();
        List<Sent> answered = new ArrayList<>();
        List<Sent> fresh = fresh(text, sent, answered);
        List<Step> steps = fresh.isEmpty() ? List.of() : applied(engine, text, fresh, at, refused, answered);
        if (texts.addWhile(grounds, text.id(), steps)) {
            return new Outcome(steps, refused, answered, at);
        }
        text.forgetGrounds();
        reopen(engine, text);
        return null;
    }

    private static Set<Voice> voices(List<Sent> sent) {
        return sent.stream().map(one -> one.seat().voice()).collect(Collectors.toSet());
    }

    private Outcome attempt(Engine engine, OpenText text, List<Sent> sent) {
        Map<Sent, String> refused = new HashMap<>();
        List<Sent> answered = new ArrayList<>();
        List<Sent> fresh = allowed(text, sent, refused, answered);
        Instant at = now.roughly();
        List<Step> steps = fresh.isEmpty() ? List.of() : applied(engine, text, fresh, at, refused, answered);
        if (!steps.isEmpty()) {
            writers(text, steps, at);
            texts.add(text.id(), steps);
        }
        return new Outcome(steps, refused, answered, at);
    }

    /** Those whose writers may write now and that are not known already. */
    private List<Sent> allowed(OpenText text, List<Sent> sent, Map<Sent, String> refused, List<Sent> answered) {
        Map<Voice, Grounds> mayWrite = rights.mayWrite(voices(sent), text.id());
        text.mayWrite(mayWrite);
        List<Sent> allowed = new ArrayList<>();
        for (Sent one : sent) {
            if (mayWrite.containsKey(one.seat().voice())) {
                allowed.add(one);
            } else {
                refused.put(one, "not-allowed");
            }
        }
        return fresh(text, allowed, answered);
    }

    /** Those that are not known already, and of the same one only the first. */
    private List<Sent> fresh(OpenText text, List<Sent> sent, List<Sent> answered) {
        List<Sent> fresh = new ArrayList<>();
        for (Sent one : sent) {
            if (known(text, one.batch())
                    || fresh.stream()
                            .anyMatch(other ->
                                    other.batch().id().equals(one.batch().id()))) {
                answered.add(one);
            } else {
                fresh.add(one);
            }
        }
        return fresh;
    }

    private boolean known(OpenText text, Batch batch) {
        if (text.knows(batch.id()) || text.reachesBackTo(batch.base())) {
            return text.knows(batch.id());
        }
        return texts.knows(text.id(), batch.id(), Math.max(batch.base(), text.version() - OpenText.FARTHEST_BACK));
    }

    private List<Step> applied(
            Engine engine,
            OpenText text,
            List<Sent> fresh,
            Instant at,
            Map<Sent, String> refused,
            List<Sent> answered) {
        long began = System.nanoTime();
        text.engineIsAhead(true);
        JsonNode results = JSON.readTree(engine.apply(text.name(), Messages.batches(fresh, at)));
        meters.applied(System.nanoTime() - began);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            Sent sent = fresh.get(i);
            JsonNode result = results.get(i);
            if (result.has("refused")) {
                refused.put(sent, result.path("refused").asString());
            } else if (result.path("steps").isEmpty()) {
                answered.add(sent);
            } else {
                take(
                        text,
                        steps,
                        result.path("steps"),
                        sent,
                        sent.client(),
                        sent.batch().id(),
                        at);
                take(text, steps, result.path("mended"), sent, Step.AUTHORITY, "", at);
            }
        }
        return steps;
    }

    private static void take(
            OpenText text, List<Step> steps, JsonNode made, Sent sent, String client, String batch, Instant at) {
        for (JsonNode step : made) {
            int version = text.version() + steps.size() + 1;
            steps.add(new Step(version, step.toString(), sent.seat().voice().person(), client, batch, at));
        }
    }

    /** Says who writes, to the record and for the rule of four eyes. */
    private void writers(OpenText text, List<Step> steps, Instant at) {
        Map<PersonId, Step> last = new HashMap<>();
        steps.forEach(step -> last.put(step.writer(), step));
        last.forEach((writer, step) -> {
            if (goesOn(text, writer, at)) {
                return;
            }
            Instant before = text.lastWritten(writer);
            Instant ever = before != null ? before : lastWritten(text, writer);
            texts.wrote(text.id(), writer, at);
            rights.written(Voice.of(writer), text.id(), step.version(), ever, at);
        });
    }

    private static boolean goesOn(OpenText text, PersonId writer, Instant at) {
        Instant before = text.lastWritten(writer);
        return before != null && Duration.between(before, at).compareTo(GOES_ON) < 0;
    }

    /** Who never wrote in it is not looked for among all its steps. */
    private @Nullable Instant lastWritten(OpenText text, PersonId writer) {
        return texts.writers(text.id()).contains(writer)
                ? texts.lastWritten(text.id(), writer).orElse(null)
                : null;
    }

    private void tell(OpenText text, Outcome outcome) {
        if (!outcome.steps().isEmpty()) {
            text.add(outcome.steps());
            text.everybody(Messages.steps(outcome.steps()));
        }
        outcome.answered()
                .forEach(sent -> sent.seat().send(Messages.ack(sent.batch().id(), text.version(), outcome.at())));
        outcome.refused()
                .forEach((sent, code) ->
                        sent.seat().send(Messages.nack(sent.batch().id(), code)));
    }

    /** Takes over steps that were stored by others, and shows them. */
    void catchUp(Engine engine, OpenText text) {
        List<Step> missed = texts.steps(text.id(), text.version(), NOW);
        if (!missed.isEmpty()) {
            Messages.portions(missed).forEach(some -> engine.catchUp(text.name(), some));
            text.add(missed);
            text.everybody(Messages.steps(missed));
        }
    }

    /** Begins again from the tables: the engine has applied what could not be stored, or is a new one. */
    void reopen(Engine engine, OpenText text) {
        List<Step> missed = texts.steps(text.id(), text.version(), NOW);
        if (!missed.isEmpty()) {
            // Whatever the engine makes of them: they are stored.
            text.add(missed);
            text.everybody(Messages.steps(missed));
        }
        engine.open(
                text.name(),
                text.snapshot().doc(),
                text.snapshot().version(),
                text.snapshot().authors());
        catchUpFromSnapshot(engine, text);
        text.engineIsAhead(false);
    }

    private static void catchUpFromSnapshot(Engine engine, OpenText text) {
        if (text.isBeyondSnapshot()) {
            Messages.portions(text.since(text.snapshot().version())).forEach(some -> engine.catchUp(text.name(), some));
        }
    }

    /** Says that a batch is not taken: applying it has failed. */
    static void refuse(Sent sent) {
        sent.seat().send(Messages.nack(sent.batch().id(), "engine-failed"));
    }

    /** Keeps the text when so much was written that it would open slowly. */
    void snapshotIfDue(Engine engine, OpenText text) {
        if (text.isSnapshotDue()) {
            snapshot(engine, text);
        }
    }

    /** Keeps the text as it stands, so that it need not be replayed from far back. */
    void snapshot(Engine engine, OpenText text) {
        if (!text.isBeyondSnapshot()) {
            return;
        }
        JsonNode taken = JSON.readTree(engine.snapshot(text.name()));
        Snapshot snapshot = new Snapshot(
                taken.path("version").asInt(),
                taken.path("doc").toString(),
                taken.path("authors").toString());
        texts.keep(text.id(), snapshot, null, now.instant());
        text.keep(snapshot);
    }
}
