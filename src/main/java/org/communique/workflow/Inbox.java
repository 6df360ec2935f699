package org.communique.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        List<Task> tasks = engine.tasks()
                .createTaskQuery()
                .processInstanceBusinessKeyIn(mine.keySet().toArray(String[]::new))
                .list();
        if (tasks.isEmpty()) {
            return List.of();
        }
        Set<String> instances = tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        Map<String, String> keys =
                engine.runtime().createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .collect(Collectors.toMap(i -> i.getProcessInstanceId(), i -> i.getBusinessKey()));
        Asked asked = asked(instances);
        return tasks.stream()
                .map(task -> waiting(task, mine.get(keys.get(task.getProcessInstanceId())), asked))
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

    /**
     * What the tokens of open rounds carry, and what is known of these rounds.
     *
     * @param rounds by the process instance
     * @param organizations by the execution
     */
    private record Asked(
            Map<String, RoundId> rounds,
            Map<String, OrganizationId> organizations,
            Map<RoundId, Round> known,
            Map<RoundId, Set<OrganizationId>> answered) {}

    private Asked asked(Set<String> instances) {
        Map<String, RoundId> rounds = new HashMap<>();
        Map<String, OrganizationId> organizations = new HashMap<>();
        engine.runtime()
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .variableNameIn(Token.ROUND, Token.ORGANIZATION)
                .list()
                .forEach(carried -> {
                    UUID value = UUID.fromString((String) carried.getValue());
                    if (carried.getName().equals(Token.ROUND)) {
                        rounds.put(carried.getProcessInstanceId(), new RoundId(value));
                    } else {
                        organizations.put(carried.getExecutionId(), new OrganizationId(value));
                    }
                });
        Set<RoundId> ids = Set.copyOf(rounds.values());
        return new Asked(rounds, organizations, following.rounds(ids), following.answered(ids));
    }

    private static Waiting waiting(Task task, Overview communique, Asked asked) {
        Step step = Step.of(task.getTaskDefinitionKey()).orElseThrow();
        @Nullable OrganizationId organization = null;
        @Nullable Deadline deadline = null;
        boolean answered = false;
        if (step == Step.RESPOND_TO_REVIEW) {
            organization = Objects.requireNonNull(asked.organizations().get(task.getExecutionId()));
            RoundId round = Objects.requireNonNull(asked.rounds().get(task.getProcessInstanceId()));
            deadline = Objects.requireNonNull(asked.known().get(round)).deadline();
            answered = asked.answered().getOrDefault(round, Set.of()).contains(organization);
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
