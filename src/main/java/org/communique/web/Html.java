package org.communique.web;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** A page is HTML, also at an address that ends like another kind of file. */
@Configuration(proxyBeanMethods = false)
class Html {

    Html(ThymeleafViewResolver pages) {
        pages.setForceContentType(true);
    }
}
