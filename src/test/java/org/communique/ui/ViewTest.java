package org.communique.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.communique.story.Actor;
import org.communique.story.StoryTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** The desks above the whole house of the stories, each at its own screen, without a browser. */
@Import(ViewTest.Desks.class)
abstract class ViewTest extends StoryTest {

    @Autowired
    private ApplicationContext spring;

    private SecurityContextHolderStrategy before;
    private Program program;

    @BeforeEach
    void theProgramRuns() {
        before = SecurityContextHolder.getContextHolderStrategy();
        SecurityContextHolder.setContextHolderStrategy(new VaadinAwareSecurityContextHolderStrategy());
        program = new Program(spring);
    }

    @AfterEach
    void theProgramEnds() {
        program.close();
        SecurityContextHolder.setContextHolderStrategy(before);
    }

    /** Where this person sits; the same screen through the whole test. */
    Desk desk(Actor actor) {
        return program.desk(actor);
    }

    /** Where this person sits, with the room of the story's communiqué open. */
    Desk roomOf(Actor actor) {
        return desk(actor).opens("communiques/" + sitting.slug());
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = "org.communique.ui",
            excludeFilters = {
                @Filter(type = FilterType.REGEX, pattern = ".*DeskSecurity"),
                @Filter(type = FilterType.ANNOTATION, classes = TestConfiguration.class)
            })
    static class Desks {

        /** Open desks follow at once, so that a test need not wait for them. */
        @Bean("applicationTaskExecutor")
        TaskExecutor others() {
            return new SyncTaskExecutor();
        }

        @Bean
        AuthenticationContext session() {
            return new AuthenticationContext();
        }
    }
}
