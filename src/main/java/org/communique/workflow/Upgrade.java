package org.communique.workflow;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Brings what is under way over to the models of this program: after a newer program was installed, every instance goes on in
 * the newest model, at the very step where it stands. Alarms that are set stay set; those that the newer model adds are set.
 */
@Component
public class Upgrade implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);

    private final RepositoryService models;
    private final RuntimeService runtime;

    Upgrade(ProcessEngine engine) {
        this.models = engine.getRepositoryService();
        this.runtime = engine.getRuntimeService();
    }

    @Override
    public void afterSingletonsInstantiated() {
        bringOver();
    }

    /** Each instance by itself; one that cannot be brought over stops the start, and nothing of it has changed. */
    public void bringOver() {
        for (ProcessDefinition newest :
                models.createProcessDefinitionQuery().latestVersion().list()) {
            earlier(newest).forEach(before -> bringOver(before, newest));
        }
    }

    private List<ProcessDefinition> earlier(ProcessDefinition newest) {
        return models.createProcessDefinitionQuery().processDefinitionKey(newest.getKey()).list().stream()
                .filter(definition -> definition.getVersion() < newest.getVersion())
                .toList();
    }

    private void bringOver(ProcessDefinition before, ProcessDefinition newest) {
        List<String> underWay = runtime.createProcessInstanceQuery().processDefinitionId(before.getId()).list().stream()
                .map(ProcessInstance::getId)
                .toList();
        if (underWay.isEmpty()) {
            return;
        }
        MigrationPlan plan = runtime.createMigrationPlan(before.getId(), newest.getId())
                .mapEqualActivities()
                .build();
        underWay.forEach(instance ->
                runtime.newMigration(plan).processInstanceIds(instance).execute());
        LOG.info(
                "{} instances of {} went over from version {} to {}",
                underWay.size(),
                newest.getKey(),
                before.getVersion(),
                newest.getVersion());
    }
}
