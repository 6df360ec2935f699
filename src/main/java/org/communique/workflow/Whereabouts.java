package org.communique.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.communique.drafting.Access;
import org.communique.drafting.Edition;
import org.communique.drafting.EditionId;
import org.communique.people.Voice;
import org.communique.rights.Action;
import org.communique.rights.NothingThere;
import org.communique.workflow.Way.Stop;
import org.communique.workflow.Way.When;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says where an edition stands in its process, to whoever has a part in it. */
@Service
@Transactional(readOnly = true)
public class Whereabouts {

    /** The steps at which an edition waits, in the order of the model. */
    static final List<String> STOPS =
            List.of("writeDraft", "reviewRound", "consolidate", "approveText", "embargo", "publishEdition");

    private final EngineServices engine;
    private final Access access;
    private final String model;

    Whereabouts(EngineServices engine, Access access) {
        this.engine = engine;
        this.access = access;
        try {
            this.model = new ClassPathResource("bpmn/communique.bpmn").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public Way way(Voice voice, EditionId id) {
        Edition edition = access.require(voice, Action.SEE_THAT_IT_EXISTS, id);
        if (access.roles(voice.person(), edition.identity().communique()).isEmpty()) {
            throw new NothingThere();
        }
        List<HistoricActivityInstance> steps = steps(id);
        Map<String, Instant> now = steps.stream()
                .filter(step -> step.getEndTime() == null)
                .collect(Collectors.toMap(
                        HistoricActivityInstance::getActivityId,
                        step -> step.getStartTime().toInstant(),
                        (one, other) -> one));
        Set<String> passed = steps.stream()
                .filter(step -> step.getEndTime() != null && !step.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
        return new Way(stops(now, passed), passed, model);
    }

    private List<HistoricActivityInstance> steps(EditionId id) {
        return engine
                .history()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("communique")
                .processInstanceBusinessKey(id.value().toString())
                .list()
                .stream()
                .flatMap(way ->
                        engine
                                .history()
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(way.getId())
                                .list()
                                .stream())
                .toList();
    }

    /** What was passed and lies behind where it stands now is ahead again: a text that was returned is consolidated anew. */
    private static List<Stop> stops(Map<String, Instant> now, Set<String> passed) {
        int here = STOPS.stream()
                .filter(now::containsKey)
                .mapToInt(STOPS::indexOf)
                .max()
                .orElse(-1);
        return STOPS.stream()
                .map(stop -> {
                    int place = STOPS.indexOf(stop);
                    When when = place == here
                            ? When.NOW
                            : (here < 0 ? passed.contains(stop) : place < here) ? When.PAST : When.AHEAD;
                    return new Stop(stop, when, now.get(stop));
                })
                .toList();
    }
}
