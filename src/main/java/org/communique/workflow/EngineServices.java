package org.communique.workflow;

import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

/** The services of the engine that we use. */
record EngineServices(
        RuntimeService runtime,
        TaskService tasks,
        ManagementService management,
        ExternalTaskService externalTasks,
        HistoryService history) {}
