package org.communique.workflow;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.communique.drafting.EditionId;
import org.communique.people.OrganizationId;
import org.communique.review.Round;
import org.communique.rights.Refused;
import org.springframework.stereotype.Component;

/** Moves the tokens of the process; always inside the transaction of the act that moves them. */
@Component
class Tokens {

    private static final String EDITION_PROCESS = "communique";
    private static final String ROUND_PROCESS = "reviewRound";

    private final EngineServices engine;
    private final Knocker knocker;
    private final Reminders reminders;

    Tokens(EngineServices engine, Knocker knocker, Reminders reminders) {
        this.engine = engine;
        this.knocker = knocker;
        this.reminders = reminders;
    }

    void start(EditionId edition) {
        engine.runtime().startProcessInstanceByKey(EDITION_PROCESS, key(edition));
    }

    void circulated(EditionId edition, Round round) {
        Map<String, Object> carried = Map.of(
                Token.ROUND, round.id().value().toString(),
                Token.KNOCK_AT, knocker.at(round.deadline().instant()));
        Step step = openTask(edition, Step.WRITE_DRAFT) != null ? Step.WRITE_DRAFT : Step.CONSOLIDATE;
        complete(edition, step, Outcome.ANOTHER_ROUND, carried);
    }

    void deadlineMoved(EditionId edition, Round round) {
        ProcessInstance instance = instance(edition, ROUND_PROCESS);
        moveTimer(instance, "deadline", round.deadline().instant());
        Date reminder = reminders.first(round.id().value().toString());
        Stream.of("firstReminder", "nextReminder")
                .flatMap(timer -> timers(instance, timer).stream())
                .forEach(job -> setAlarm(job, reminder));
    }

    void embargoMoved(EditionId edition, Instant embargo) {
        moveTimer(instance(edition, EDITION_PROCESS), "embargo", embargo);
    }

    void deadlineIsDue(EditionId edition) {
        ringNow(edition, ROUND_PROCESS, "deadline");
    }

    void embargoIsDue(EditionId edition) {
        ringNow(edition, EDITION_PROCESS, "embargo");
    }

    /** An alarm that still sleeps, by the machine's clock, rings now; one that failed keeps the time of its next try. */
    private void ringNow(EditionId edition, String process, String timer) {
        Date machine = ClockUtil.getCurrentTime();
        instances(edition, process).list().stream()
                .flatMap(instance -> timers(instance, timer).stream())
                .filter(job -> job.getExceptionMessage() == null)
                .filter(job -> job.getDuedate().after(machine))
                .forEach(job -> engine.management().setJobDuedate(job.getId(), machine));
    }

    private List<Job> timers(ProcessInstance instance, String timer) {
        return engine.management()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(timer)
                .list();
    }

    void approved(EditionId edition, Instant embargo) {
        complete(edition, Step.APPROVE_TEXT, Outcome.APPROVED, Map.of(Token.KNOCK_AT, knocker.at(embargo)));
    }

    void joined(EditionId edition, OrganizationId organization) {
        String round = instance(edition, ROUND_PROCESS).getId();
        alone(() -> engine.runtime()
                .createProcessInstanceModification(round)
                .startBeforeActivity(Step.RESPOND_TO_REVIEW.id())
                .setVariableLocal(Token.ORGANIZATION, organization.value().toString())
                .execute());
    }

    void left(EditionId edition, OrganizationId organization) {
        String round = instance(edition, ROUND_PROCESS).getId();
        String activity = all(engine.runtime().getActivityInstance(round))
                .filter(instance -> instance.getActivityId().equals(Step.RESPOND_TO_REVIEW.id()))
                .filter(instance -> asks(instance, organization))
                .findFirst()
                .orElseThrow(() -> new Refused("workflow.somebody-was-first"))
                .getId();
        alone(() -> engine.runtime()
                .createProcessInstanceModification(round)
                .cancelActivityInstance(activity)
                .execute());
    }

    private boolean asks(ActivityInstance instance, OrganizationId organization) {
        Object asked = engine.runtime().getVariableLocal(instance.getExecutionIds()[0], Token.ORGANIZATION);
        return organization.value().toString().equals(asked);
    }

    void closedEarly(EditionId edition) {
        String waiting = instance(edition, ROUND_PROCESS).getId();
        alone(() -> engine.runtime()
                .createMessageCorrelation("closeEarly")
                .processInstanceId(waiting)
                .correlate());
    }

    void abandoned(EditionId edition) {
        String waiting = instance(edition, EDITION_PROCESS).getId();
        alone(() -> engine.runtime()
                .createMessageCorrelation("abandon")
                .processInstanceId(waiting)
                .correlate());
    }

    void complete(EditionId edition, Step step, Outcome outcome, Map<String, Object> carried) {
        Task task = openTask(edition, step);
        if (task == null) {
            throw new Refused("workflow.somebody-was-first");
        }
        Map<String, Object> variables = new HashMap<>(carried);
        variables.put(Token.OUTCOME, outcome.name());
        alone(() -> engine.tasks().complete(task.getId(), variables));
    }

    /** Moves a token that somebody else, the executor of timers among them, may be moving at this moment. */
    private static void alone(Runnable step) {
        try {
            step.run();
        } catch (OptimisticLockingException somebodyElse) {
            throw new Refused("workflow.somebody-was-first");
        }
    }

    private Task openTask(EditionId edition, Step step) {
        return engine.tasks()
                .createTaskQuery()
                .processInstanceBusinessKey(key(edition))
                .taskDefinitionKey(step.id())
                .singleResult();
    }

    private ProcessInstanceQuery instances(EditionId edition, String process) {
        return engine.runtime()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(key(edition));
    }

    private ProcessInstance instance(EditionId edition, String process) {
        ProcessInstance instance = instances(edition, process).singleResult();
        if (instance == null) {
            throw new Refused("workflow.somebody-was-first");
        }
        return instance;
    }

    private void moveTimer(ProcessInstance instance, String timer, Instant instant) {
        Date at = knocker.at(instant);
        engine.runtime().setVariable(instance.getId(), Token.KNOCK_AT, at);
        List<Job> jobs = timers(instance, timer);
        if (jobs.isEmpty()) {
            throw new Refused("workflow.somebody-was-first");
        }
        jobs.forEach(job -> setAlarm(job, at));
    }

    private void setAlarm(Job job, Date at) {
        alone(() -> engine.management().setJobDuedate(job.getId(), at));
    }

    private static Stream<ActivityInstance> all(ActivityInstance instance) {
        return Stream.concat(
                Stream.of(instance),
                Arrays.stream(instance.getChildActivityInstances()).flatMap(Tokens::all));
    }

    private static String key(EditionId edition) {
        return edition.value().toString();
    }
}
