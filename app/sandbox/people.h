// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The simulated people and companies: the same ones at every vendor. All domains are reserved (RFC 2606): no mail can
/// reach anybody.
namespace Reinvite::Simulated {

struct Person
{
    const char *name;    ///< as it is shown
    const char *mailbox; ///< before the @
};

inline constexpr Person People[] = {
    {"Ana Martínez", "ana.martinez"},
    {"李小龙", "xiaolong.li"},
    {"Øyvind Håkonsen", "oyvind.hakonsen"},
    {"فاطمة الزهراء", "fatima.alzahra"},
    {"יעל כהן", "yael.cohen"},
    {"Grace Okafor", "grace.okafor"},
    {"Jürgen Groß", "juergen.gross"},
    {"Zoë van der Berg", "zoe.vanderberg"},
    {"Łukasz Wójcik", "lukasz.wojcik"},
    {"佐藤 花子", "hanako.sato"},
    {"김민준", "minjun.kim"},
    {"Дмитрий Соколов", "dmitri.sokolov"},
    {"Ελένη Παπαδοπούλου", "eleni.papadopoulou"},
    {"Nguyễn Thị Minh", "minh.nguyen"},
    {"प्रिया शर्मा", "priya.sharma"},
    {"Seán Ó Briain", "sean.obriain"},
    {"Chloé Lefèvre", "chloe.lefevre"},
    {"Þórdís Jónsdóttir", "thordis.jonsdottir"},
    {"محمد عبد الله", "mohammed.abdullah"},
    {"דוד לוי", "david.levi"},
    {"Emily Carter", "emily.carter"},
    {"Liam O’Connor", "liam.oconnor"},
    {"João Gonçalves", "joao.goncalves"},
    {"İbrahim Şahin", "ibrahim.sahin"},
    {"Noah Williams", "noah.williams"},
    {"Đorđe Nikolić", "djordje.nikolic"},
    {"สมชาย ใจดี", "somchai.jaidee"},
    {"Amara Diallo", "amara.diallo"},
    {"Kateřina Dvořáková", "katerina.dvorakova"},
    {"José Ñíguez", "jose.niguez"},
    {"Olivia Brown", "olivia.brown"},
    {"Wei Zhang", "wei.zhang"},
    {"Mia Schäfer", "mia.schaefer"},
    {"Arjun Patel", "arjun.patel"},
    {"Björn Ångström", "bjorn.angstrom"},
    {"Sofia Rossi", "sofia.rossi"},
    {"Ivana Horvat", "ivana.horvat"},
    {"Tom Lee", "tom.lee"},
    {"Hannah Müller", "hannah.mueller"},
    {"Abraham Maximilian Featherstonehaugh-Cholmondeley von Hohenstaufen", "abraham.featherstonehaugh"},
};

struct Company
{
    const char *name;
    const char *domain;
};

inline constexpr Company Companies[] = {
    {"Northwind Traders", "northwind.example"},
    {"Contoso Médical", "contoso-medical.example"},
    {"Globex", "globex.example"},
    {"Initech", "initech.example"},
    {"Umbrella Logistics", "umbrella-logistics.example"},
    {"Hooli", "hooli.example"},
    {"Stark Werke", "stark-werke.example"},
    {"Wayne Shipping", "wayne-shipping.example"},
    {"Fabrikam", "fabrikam.example"},
    {"Tyrell Research", "tyrell.example"},
    {"Soylent Foods", "soylent.example"},
    {"Vandelay Imports", "vandelay.example"},
    {"Ōkami 株式会社", "okami.example"},
    {"Brasserie Zürich", "brasserie-zuerich.example"},
    {"Pied Piper", "piedpiper.example"},
    {"Bluth Homes", "bluth.example"},
    {"Dunder Paper", "dunder.example"},
    {"Oscorp Labs", "oscorp.example"},
    {"Wonka Sweets", "wonka.example"},
    {"Cyberdyne", "cyberdyne.example"},
};

} // namespace Reinvite::Simulated
