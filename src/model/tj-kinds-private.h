// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-kind.h"

/* The descriptions of all kinds, each beside its table; tj-kind.c gathers them. */
extern const TjKindInfo tj_kind_organisation;
extern const TjKindInfo tj_kind_person;
extern const TjKindInfo tj_kind_calendar;
extern const TjKindInfo tj_kind_calendar_exception;
extern const TjKindInfo tj_kind_body;
extern const TjKindInfo tj_kind_body_meeting;
extern const TjKindInfo tj_kind_recess;
extern const TjKindInfo tj_kind_term;
extern const TjKindInfo tj_kind_route;
extern const TjKindInfo tj_kind_route_step;
extern const TjKindInfo tj_kind_pc_moment;
extern const TjKindInfo tj_kind_project;
extern const TjKindInfo tj_kind_goal;
extern const TjKindInfo tj_kind_slider;
extern const TjKindInfo tj_kind_policy_relation;
extern const TjKindInfo tj_kind_rollout_group;
extern const TjKindInfo tj_kind_area;
extern const TjKindInfo tj_kind_activity;
extern const TjKindInfo tj_kind_dependency;
extern const TjKindInfo tj_kind_product;
extern const TjKindInfo tj_kind_delivery;
extern const TjKindInfo tj_kind_product_part;
extern const TjKindInfo tj_kind_team;
extern const TjKindInfo tj_kind_role;
extern const TjKindInfo tj_kind_lead;
extern const TjKindInfo tj_kind_assignment;
extern const TjKindInfo tj_kind_decision;
extern const TjKindInfo tj_kind_decision_item;
extern const TjKindInfo tj_kind_argument;
extern const TjKindInfo tj_kind_status_tick;
extern const TjKindInfo tj_kind_mandate;
extern const TjKindInfo tj_kind_information_moment;
extern const TjKindInfo tj_kind_attachment;
extern const TjKindInfo tj_kind_lta_item;
extern const TjKindInfo tj_kind_baseline;
extern const TjKindInfo tj_kind_baseline_item;
extern const TjKindInfo tj_kind_stakeholder;
extern const TjKindInfo tj_kind_reached_via;
extern const TjKindInfo tj_kind_participation_step;
extern const TjKindInfo tj_kind_participant;
extern const TjKindInfo tj_kind_consulted_person;
extern const TjKindInfo tj_kind_meeting_series;
extern const TjKindInfo tj_kind_meeting;
extern const TjKindInfo tj_kind_agenda_item;
extern const TjKindInfo tj_kind_action;
extern const TjKindInfo tj_kind_condition;
extern const TjKindInfo tj_kind_share_key;
extern const TjKindInfo tj_kind_partner;
extern const TjKindInfo tj_kind_key_value;
extern const TjKindInfo tj_kind_cost_line;
extern const TjKindInfo tj_kind_funding_source;
extern const TjKindInfo tj_kind_source_mutation;
extern const TjKindInfo tj_kind_coverage;
extern const TjKindInfo tj_kind_realisation;
extern const TjKindInfo tj_kind_stated_total;
extern const TjKindInfo tj_kind_scenario;
extern const TjKindInfo tj_kind_scenario_value;
extern const TjKindInfo tj_kind_risk;
extern const TjKindInfo tj_kind_indicator;
extern const TjKindInfo tj_kind_measurement;
extern const TjKindInfo tj_kind_source_note;
