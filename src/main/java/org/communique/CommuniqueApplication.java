package org.communique;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: drafting, review, approval and publication of communiqués. */
@SpringBootApplication
public class CommuniqueApplication {

    static void main(String[] arguments) {
        SpringApplication.run(CommuniqueApplication.class, arguments);
    }
}
