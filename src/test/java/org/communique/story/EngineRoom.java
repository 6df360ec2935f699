package org.communique.story;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.communique.drafting.EditionId;

/** The process engine seen from inside: where tokens stand, which jobs wait, what was passed. */
public class EngineRoom {

    private static final Set<String> REMINDERS = Set.of("firstReminder", "nextReminder");

    private final ProcessEngine engine;
    private final Set<EditionId> setAside = ConcurrentHashMap.newKeySet();

    EngineRoom(ProcessEngine engine) {
        this.engine = engine;
    }

    public ProcessEngine engine() {
        return engine;
    }

    /** The activities at which the edition's tokens stand, sorted. */
    public List<String> tokens(EditionId edition) {
        return instances(edition).stream()
                .map(instance -> engine.getRuntimeService().getActivityInstance(instance.getId()))
                .flatMap(EngineRoom::leaves)
                .sorted()
                .toList();
    }

    private static Stream<String> leaves(ActivityInstance instance) {
        Stream<String> waiting =
                Arrays.stream(instance.getChildTransitionInstances()).map(t -> t.getActivityId());
        if (instance.getChildActivityInstances().length == 0 && instance.getChildTransitionInstances().length == 0) {
            return Stream.of(instance.getActivityId());
        }
        return Stream.concat(
                waiting, Arrays.stream(instance.getChildActivityInstances()).flatMap(EngineRoom::leaves));
    }

    /** The organizations that have a task to respond, sorted. */
    List<String> organizationsAsked(EditionId edition) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(edition.value().toString())
                .taskDefinitionKey("respondToReview")
                .list()
                .stream()
                .map(task -> (String) engine.getTaskService().getVariable(task.getId(), "organization"))
                .sorted()
                .toList();
    }

    List<ProcessInstance> instances(EditionId edition) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(edition.value().toString())
                .list();
    }

    /** All jobs of an edition but reminders, due or not. */
    public List<Job> jobs(EditionId edition) {
        return jobs(edition, job -> !REMINDERS.contains(activity(job)));
    }

    /** The jobs of an edition but reminders that are due by the machine's clock. */
    public List<Job> dueJobs(EditionId edition) {
        return jobs(edition).stream().filter(EngineRoom::isDue).toList();
    }

    /** The reminders of an open round, due or not. */
    List<Job> reminders(EditionId edition) {
        return jobs(edition, job -> REMINDERS.contains(activity(job)));
    }

    private List<Job> jobs(EditionId edition, Predicate<Job> which) {
        return instances(edition).stream()
                .flatMap(instance ->
                        engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .filter(which)
                .toList();
    }

    static boolean isDue(Job job) {
        return job.getRetries() > 0
                && (job.getDuedate() == null || !job.getDuedate().after(ClockUtil.getCurrentTime()));
    }

    private String activity(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    /** A job that has failed as often as it may be tried, made from one that waits. */
    String aFailedJob() {
        String job = engine.getManagementService()
                .createJobQuery()
                .listPage(0, 1)
                .getFirst()
                .getId();
        engine.getManagementService().setJobRetries(job, 0);
        return job;
    }

    public void execute(Job job) {
        engine.getManagementService().executeJob(job.getId());
    }

    /** Every flow node that an edition has passed or stands at, in the order of entering, calls included. */
    public List<String> way(EditionId edition) {
        List<String> instances = engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(edition.value().toString())
                .list()
                .stream()
                .map(instance -> instance.getId())
                .toList();
        return instances.stream()
                .flatMap(id -> engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(id)
                        .orderPartiallyByOccurrence()
                        .asc()
                        .list()
                        .stream())
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** A story of the database alone made this edition: it has no process. */
    public void setAside(EditionId edition) {
        setAside.add(edition);
    }

    boolean isSetAside(EditionId edition) {
        return setAside.contains(edition);
    }
}
