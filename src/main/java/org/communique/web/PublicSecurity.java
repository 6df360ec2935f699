package org.communique.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Who may ask for what outside the desks: health for everybody, and public pages without session or cookie. */
@Configuration(proxyBeanMethods = false)
class PublicSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain healthChain(HttpSecurity http) throws Exception {
        return stateless(http)
                .securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health", "/actuator/health/**", "/actuator/info")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** Comes after the desk's chain and takes all that is left, also addresses at which nothing is. */
    @Bean
    @Order(1000)
    SecurityFilterChain publicChain(HttpSecurity http) throws Exception {
        return stateless(http)
                .securityMatcher("/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .headers(headers -> {
                    StrictHeaders.on(headers);
                    headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
                });
    }

    /** Addresses that no browser makes: refused in our words, before any chain. */
    @Bean
    RequestRejectedHandler oddAddresses() {
        return (request, response, odd) -> {
            StrictHeaders.on(response);
            response.sendError(400);
        };
    }
}
