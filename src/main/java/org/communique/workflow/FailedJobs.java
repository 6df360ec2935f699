package org.communique.workflow;

import java.util.List;
import org.camunda.bpm.engine.runtime.Job;
import org.communique.drafting.Access;
import org.communique.people.Voice;
import org.communique.rights.Action;
import org.communique.rights.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps of the process that the program could not take: the administrator sees them and has them tried again. */
@Service
@Transactional
public class FailedJobs {

    private final EngineServices engine;
    private final Access access;

    FailedJobs(EngineServices engine, Access access) {
        this.engine = engine;
        this.access = access;
    }

    /** A step that failed as often as it may be tried; its message never holds text. */
    public record FailedJob(String id, String activity) {}

    @Transactional(readOnly = true)
    public List<FailedJob> all(Voice voice) {
        access.require(voice, Action.MANAGE_PEOPLE);
        return engine.management().createJobQuery().noRetriesLeft().list().stream()
                .map(job -> new FailedJob(job.getId(), activity(job)))
                .toList();
    }

    /** Has one tried again; one that waits for its time, or was tried meanwhile, is left alone. */
    public void retry(Voice voice, String id) {
        access.require(voice, Action.MANAGE_PEOPLE);
        Job failed =
                engine.management().createJobQuery().jobId(id).noRetriesLeft().singleResult();
        if (failed == null) {
            throw new Refused("workflow.not-failed");
        }
        engine.management().setJobRetries(failed.getId(), 1);
    }

    private String activity(Job job) {
        var definition = engine.management()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return definition == null ? "" : definition.getActivityId();
    }
}
