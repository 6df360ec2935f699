package org.communique.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.communique.drafting.Member;
import org.communique.drafting.Overview;
import org.communique.drafting.Reading;
import org.communique.people.OrganizationId;
import org.communique.people.Voice;
import org.communique.review.Deadline;
import org.communique.review.Following;
import org.communique.review.Round;
import org.communique.review.RoundId;
import org.communique.rights.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person, and what the person waits for. */
@Service
@Transactional(readOnly = true)
public class Inbox {

    private static final Comparator<Waiting> SOONEST_FIRST = Comparator.comparing(
                    Inbox::end, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Waiting::since);

    private final EngineServices engine;
    private final Reading reading;
    private final Following following;

    Inbox(EngineServices engine, Reading reading, Following following) {
        this.engine = engine;
        this.reading = reading;
        this.following = following;
    }

    /**
     * Every open step of the communiqués in which the person has a role: first what has to be done soonest, then what has no
     * deadline, oldest first.
     */
    public List<Waiting> open(Voice voice) {
        Map<String, Overview> mine = reading.mine(voice).stream()
                .collect(Collectors.toMap(o -> o.edition().id().value().toString(), Function.identity()));
        if (mine.isEmpty()) {
            return List.of();
        }
        Map<String, String> keys = businessKeys(mine.keySet().toArray(String[]::new));
        return engine
                .tasks()
                .createTaskQuery()
                .processInstanceBusinessKeyIn(mine.keySet().toArray(String[]::new))
                .list()
                .stream()
                .map(task -> waiting(task, mine.get(keys.get(task.getProcessInstanceId()))))
                .sorted(SOONEST_FIRST)
                .toList();
    }

    /** Of all open steps, those that this person can take. */
    public static boolean isMine(Waiting waiting) {
        return waiting.communique().mine().stream().anyMatch(member -> holds(member, waiting));
    }

    private static boolean holds(Member member, Waiting waiting) {
        if (member.role() != waiting.step().role()) {
            return false;
        }
        return member.role() != Role.PARTICIPANT
                || member.head()
                        && member.organization() != null
                        && member.organization().equals(waiting.organization());
    }

    private static @Nullable Instant end(Waiting waiting) {
        return waiting.deadline() == null ? null : waiting.deadline().instant();
    }

    private Map<String, String> businessKeys(String[] keys) {
        return java.util.Arrays.stream(keys)
                .flatMap(key ->
                        engine.runtime().createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream())
                .collect(Collectors.toMap(i -> i.getProcessInstanceId(), i -> i.getBusinessKey()));
    }

    private Waiting waiting(Task task, Overview communique) {
        Step step = Step.of(task.getTaskDefinitionKey()).orElseThrow();
        @Nullable OrganizationId organization = null;
        @Nullable Deadline deadline = null;
        boolean answered = false;
        if (step == Step.RESPOND_TO_REVIEW) {
            Map<String, Object> carried = engine.tasks().getVariables(task.getId());
            organization = new OrganizationId(UUID.fromString((String) carried.get(Token.ORGANIZATION)));
            Round round = following.round(new RoundId(UUID.fromString((String) carried.get(Token.ROUND))));
            deadline = round.deadline();
            answered = following.hasAnswered(round.id(), organization);
        }
        return new Waiting(
                step,
                communique,
                organization,
                deadline,
                answered,
                task.getCreateTime().toInstant());
    }
}
