package org.communique.demo;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Gives the demo a PostgreSQL of its own, where the settings name no other. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@Conditional(DemoServer.NoOtherServer.class)
class DemoServer {

    @Bean
    EmbeddedServer embeddedServer(@Value("${communique.demo.folder}") Path folder) {
        return new EmbeddedServer(folder);
    }

    static class NoOtherServer implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment()
                    .getProperty("spring.datasource.url", "")
                    .isBlank();
        }
    }
}
