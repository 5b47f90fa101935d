// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

// node derive.cjs CONTRACT TARGET: the contract with what a mock server can't invent sensibly taken out. Tuples
// (prefixItems) go, since it fills them with anything; pages are one to three, so that a list ends.
"use strict";

const fs = require("fs");
const yaml = require("js-yaml");

const PAGE_COUNTS = ["max_page", "total_pages"];

function derive(node) {
    if (Array.isArray(node)) {
        node.forEach(derive);
        return;
    }
    if (node === null || typeof node !== "object") {
        return;
    }
    delete node.prefixItems;
    for (const name of PAGE_COUNTS) {
        const property = node.properties && node.properties[name];
        if (property && property.type === "integer") {
            property.minimum = 1;
            property.maximum = 3;
        }
    }
    Object.values(node).forEach(derive);
}

const [contract, target] = process.argv.slice(2);
const document = yaml.load(fs.readFileSync(contract, "utf8")); // JSON is YAML
derive(document);
fs.writeFileSync(target, JSON.stringify(document));
