//! The layers keep their import directions, toolkits stay in their layer, every file says what
//! it is for. Reads `src/**`; the rules are the tables below.

mod source;

use std::{fs, path::Path};

/// Each layer with the layers that it may import, besides itself.
const LAYERS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("document", &["text"]),
    ("loader", &["document", "text"]),
    ("entity", &["document", "text"]),
    ("extract", &["entity", "document", "text"]),
    (
        "index",
        &[
            "loader",
            "extract",
            "annotation",
            "entity",
            "document",
            "text",
        ],
    ),
    ("annotation", &["entity", "document", "text"]),
    ("export", &["annotation", "entity", "document", "text"]),
    (
        "import",
        &["export", "annotation", "entity", "document", "text"],
    ),
    ("evaluate", &["extract", "entity", "document", "text"]),
    ("typeset", &["text"]),
    (
        "print",
        &["export", "entity", "document", "text", "typeset"],
    ),
    ("shelf", &["loader", "document", "text"]),
    ("session", BELOW_THE_WINDOW),
    ("worker", BELOW_THE_WINDOW),
    ("ui", &WINDOW),
    ("app", &WINDOW),
    ("cli", &WINDOW),
    ("main", &WINDOW),
    (
        "bin",
        &[
            "text",
            "document",
            "loader",
            "entity",
            "extract",
            "annotation",
            "export",
            "evaluate",
        ],
    ),
    ("lib", &[]),
];

/// What the session and the worker may import.
const BELOW_THE_WINDOW: &[&str] = &[
    "text",
    "document",
    "loader",
    "entity",
    "extract",
    "index",
    "annotation",
    "export",
    "import",
    "print",
    "typeset",
];

/// What the window and the command line may import; `ui` of these not `app`, `app` not `cli`.
const WINDOW: [&str; 17] = [
    "text",
    "document",
    "loader",
    "entity",
    "extract",
    "index",
    "annotation",
    "export",
    "import",
    "print",
    "typeset",
    "session",
    "shelf",
    "worker",
    "ui",
    "app",
    "cli",
];

/// Layers that another may not import although the table's list has them.
const UPWARD: &[(&str, &str)] = &[
    ("ui", "app"),
    ("ui", "cli"),
    ("ui", "worker"),
    ("app", "cli"),
];

/// Each toolkit with the only layers that may name it.
const TOOLKITS: &[(&str, &[&str])] = &[
    ("egui", &["ui", "app"]),
    ("eframe", &["ui", "app"]),
    ("rfd", &["ui", "app"]),
    ("cosmic_text", &["typeset"]),
    ("krilla", &["print"]),
];

/// What is wrong in the file at `path` (below `src`, with `/`) that holds `source`.
fn violations(path: &str, source: &str) -> Vec<String> {
    let mut found = Vec::new();
    if !source.starts_with("//!") {
        found.push("the first line is no //! comment that says what the file is for".to_owned());
    }
    let layer = layer_of(path);
    let Some((_, allowed)) = LAYERS.iter().find(|(name, _)| *name == layer) else {
        found.push(format!(
            "the layer «{layer}» is not in the table of tests/layering.rs"
        ));
        return found;
    };
    let tokens = source::tokens(source);
    for (written, inline) in source::paths(&tokens, &["crate", "warraq", "super"]) {
        let Some(target) = absolute(path, &written, inline) else {
            continue;
        };
        found.extend(broken_import(layer, allowed, &written, &target));
    }
    for (toolkit, layers) in TOOLKITS {
        if !layers.contains(&layer) && !source::paths(&tokens, &[toolkit]).is_empty() {
            found.push(format!(
                "{toolkit} is known only to {}",
                layers.join(" and ")
            ));
        }
    }
    found
}

/// The layer of a file: its first folder, or its own name.
fn layer_of(path: &str) -> &str {
    path.split('/')
        .next()
        .unwrap_or(path)
        .trim_end_matches(".rs")
}

/// The path from the root of the crate; `None` where a path stays inside the file.
fn absolute(file: &str, written: &[String], inline: usize) -> Option<Vec<String>> {
    let ups = written.iter().take_while(|part| *part == "super").count();
    if ups == 0 {
        return (written.len() > 1).then(|| written[1..].to_vec());
    }
    let module = file.trim_end_matches(".rs").trim_end_matches("/mod");
    let module: Vec<&str> = module.split('/').collect();
    let kept = module.len().checked_sub(ups.checked_sub(inline)?)?;
    let parts = module[..kept].iter().map(|part| (*part).to_owned());
    Some(parts.chain(written[ups..].iter().cloned()).collect())
}

/// What is wrong with an import of `target`, written so, in `layer`.
fn broken_import(
    layer: &str,
    allowed: &[&str],
    written: &[String],
    target: &[String],
) -> Option<String> {
    let shown = written.join("::");
    let into = target.first().map(String::as_str)?;
    let glob = written.last().is_some_and(|last| last == "*");
    if glob && (written[0] != "super" || into != layer) {
        return Some(format!("{shown}: a glob hides what is imported"));
    }
    let known = LAYERS.iter().any(|(name, _)| *name == into);
    let upward = UPWARD.contains(&(layer, into));
    let refused = known && into != layer && (upward || !allowed.contains(&into));
    refused.then(|| format!("{shown}: {layer} may not import {into}"))
}

/// Calls `visit` with the path below `src` and the text of every Rust file under `folder`.
fn each_file(folder: &Path, below: &str, visit: &mut impl FnMut(&str, &str)) {
    let mut entries: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .collect();
    entries.sort_by_key(|entry| entry.file_name());
    for entry in entries {
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            each_file(&entry.path(), &format!("{name}/"), visit);
        } else if name.ends_with(".rs") {
            visit(&name, &fs::read_to_string(entry.path()).unwrap());
        }
    }
}

#[test]
fn every_file_keeps_the_import_directions() {
    let mut found = Vec::new();
    let mut files = 0;
    each_file(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        "",
        &mut |path, source| {
            files += 1;
            found.extend(
                violations(path, source)
                    .into_iter()
                    .map(|what| format!("src/{path}: {what}")),
            );
        },
    );
    assert!(files > 10, "only {files} files seen");
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn made_up_violations_are_found() {
    let cases = [
        (
            "text/a.rs",
            "use crate::document::Block;",
            "text may not import document",
        ),
        (
            "loader/a.rs",
            "use crate::{document::Block, extract::Stage};",
            "import extract",
        ),
        (
            "loader/a.rs",
            "fn f() -> crate::extract::Stage {}",
            "import extract",
        ),
        (
            "typeset/a.rs",
            "use super::super::entity::Entity;",
            "import entity",
        ),
        (
            "entity/mod.rs",
            "use super::extract::Stage;",
            "import extract",
        ),
        (
            "bin/a.rs",
            "use warraq::{loader, ui::Theme};",
            "bin may not import ui",
        ),
        (
            "ui/a.rs",
            "use crate::app::Command;",
            "ui may not import app",
        ),
        ("session/a.rs", "use crate::document::*;", "a glob hides"),
        (
            "session/a.rs",
            "use crate::{text::Span, document::{Block, *}};",
            "a glob hides",
        ),
        (
            "session/a.rs",
            "fn f(ui: &mut egui::Ui) {}",
            "egui is known only to ui and app",
        ),
        (
            "ui/a.rs",
            "use cosmic_text::FontSystem;",
            "cosmic_text is known only to typeset",
        ),
        (
            "helpers/a.rs",
            "",
            "the layer «helpers» is not in the table",
        ),
    ];
    for (path, source, expected) in cases {
        let found = violations(path, &format!("//! Doc.\n{source}"));
        assert!(
            found.iter().any(|what| what.contains(expected)),
            "{path}: {source}: {found:?}"
        );
    }
    assert!(violations("text/a.rs", "use std::fmt;")[0].contains("first line"));
}

#[test]
fn what_is_allowed_is_not_found() {
    let cases = [
        (
            "extract/a.rs",
            "use crate::{entity::Entity, text::{Span, tokens}};",
        ),
        (
            "extract/a.rs",
            "use super::Context; use super::super::text::Span;",
        ),
        (
            "text/a.rs",
            "/// See [`crate::document`].\nconst A: &str = \"crate::document::Block\";",
        ),
        (
            "text/a.rs",
            "// crate::ui\nconst A: char = '\"'; const B: &str = r#\"\" egui::Ui\"#;",
        ),
        ("text/mod.rs", "#[cfg(test)] mod tests { use super::*; }"),
        ("text/mod.rs", "pub(crate) struct A<'egui>(&'egui str);"),
        ("app/a.rs", "use eframe::egui; use crate::ui::Theme;"),
        (
            "main.rs",
            "fn main() -> std::process::ExitCode { warraq::cli::run() }",
        ),
    ];
    for (path, source) in cases {
        let found = violations(path, &format!("//! Doc.\n{source}"));
        assert!(found.is_empty(), "{path}: {source}: {found:?}");
    }
}
