package org.communique.web;

import org.communique.people.Peopling;
import org.communique.publication.Publication;
import org.communique.publication.Publishing;
import org.communique.story.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program with the demo's world: one communiqué is public, one in review, one being drafted. */
@ActiveProfiles("demo")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.banner-mode=off",
            "logging.level.org.communique.demo=warn",
            "communique.coediting.warm-up=50",
            "communique.coediting.practice=0",
            "communique.coediting.ping=1s"
        })
abstract class DemoHouseTest {

    private static final String DATABASE = TestServer.freshDatabase();

    @LocalServerPort
    int port;

    @Autowired
    Publishing publishing;

    @Autowired
    Peopling people;

    Visitor visitor;
    Publication published;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
        registry.add("spring.datasource.username", () -> TestServer.OWNER);
        registry.add("spring.datasource.password", () -> TestServer.OWNER);
    }

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
        published = publishing
                .publishedAt(publishing.published(1).getFirst().slug())
                .orElseThrow();
    }
}
