package org.communique.workflow;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The process engine, wired by hand into our one data source and transaction manager: an act and the step of the
 * process that it makes commit together.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Engine {

    private static final int JOB_LOCK_MILLIS = 60_000;

    @Bean
    JobExecutor jobExecutor() {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setLockTimeInMillis(JOB_LOCK_MILLIS);
        // An embargo ends within two seconds of its instant, so the executor never sleeps longer than one.
        executor.setWaitTimeInMillis(500);
        executor.setMaxWait(1_000);
        executor.setCorePoolSize(2);
        executor.setMaxPoolSize(4);
        return executor;
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JobExecutor jobExecutor,
            Map<String, JavaDelegate> delegates,
            Reviewers reviewers,
            Reminders reminders,
            @Value("${communique.workflow.jobs:true}") boolean jobs) {
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("communique");
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setDeploymentName("communique");
        configuration.setDeploymentResources(new Resource[] {
            new ClassPathResource("bpmn/communique.bpmn"),
            new ClassPathResource("bpmn/review-round.bpmn"),
            new ClassPathResource("bpmn/mail.bpmn")
        });
        configuration.setJobExecutor(jobExecutor);
        configuration.setJobExecutorActivate(jobs);
        configuration.setHistory("activity");
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setDefaultSerializationFormat("application/json");
        configuration.setScriptEngineResolver(null);
        configuration.setEnableScriptCompilation(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setMetricsEnabled(false);
        // What a verb is refused goes to whoever called it; what fails in a job is logged by the job executor.
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setBeans(names(delegates, reviewers, reminders));
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    /** All that expressions in the models can name. */
    private static Map<Object, Object> names(
            Map<String, JavaDelegate> delegates, Reviewers reviewers, Reminders reminders) {
        Map<Object, Object> names = new HashMap<>(delegates);
        names.put("reviewers", reviewers);
        names.put("reminders", reminders);
        return names;
    }

    @Bean
    EngineServices engineServices(ProcessEngine engine) {
        return new EngineServices(
                engine.getRuntimeService(),
                engine.getTaskService(),
                engine.getManagementService(),
                engine.getExternalTaskService(),
                engine.getHistoryService());
    }
}
