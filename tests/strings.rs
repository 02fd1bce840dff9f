//! No string of the window without a translation: what `src/ui` and `src/app` draw comes out of
//! `src/ui/messages`. Arabic letters stand in no literal elsewhere; words in Latin letters in none
//! that is given to what draws or names a widget. A literal that goes through a variable first is
//! not seen in Latin letters.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// What draws a string or names a widget for screen readers.
const DRAWS: [&str; 16] = [
    "label",
    "paragraph",
    "line_at",
    "line",
    "lines",
    "text_button",
    "icon_button",
    "switch_button",
    "menu_row",
    "choice",
    "segments",
    "chip",
    "tooltip_text",
    "labeled",
    "selected",
    "figures",
];

/// Literals that are no words of the interface, each with why.
const ALLOWED: [(&str, &str); 6] = [
    // A sample of Arabic, whatever the interface speaks.
    ("reading/sample.rs", "كَتَبَ"),
    ("reading/sample.rs", "الجاحِظُ"),
    ("reading/sample.rs", "البصرة"),
    ("reading/sample.rs", "سنة"),
    ("reading/faces.rs", "صحيفة الأمس"),
    // The name of a key, as it is printed on it.
    ("", "Esc"),
];

/// A string literal, with the calls around it from the outermost.
struct Literal {
    text: String,
    calls: Vec<String>,
}

/// The literals of `source`, comments and the tests at its end left out.
fn literals(source: &str) -> Vec<Literal> {
    let source = source.split("#[cfg(test)]").next().unwrap_or(source);
    let mut found = Vec::new();
    let mut calls: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut chars = source.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '/' if chars.peek() == Some(&'/') => while chars.next_if(|c| *c != '\n').is_some() {},
            '"' => {
                let mut text = String::new();
                while let Some(c) = chars.next().filter(|c| *c != '"') {
                    text.push(c);
                    text.extend((c == '\\').then(|| chars.next()).flatten());
                }
                let calls = calls.clone();
                found.push(Literal { text, calls });
            }
            '\'' => skip_character(&mut chars),
            '(' => calls.push(std::mem::take(&mut word)),
            ')' => {
                calls.pop();
            }
            '!' if !word.is_empty() => continue,
            _ => {}
        }
        if c.is_alphanumeric() || c == '_' {
            word.push(c);
        } else if c != '!' {
            word.clear();
        }
    }
    found
}

/// Passes over the rest of a character literal; of a lifetime, nothing.
fn skip_character(chars: &mut std::iter::Peekable<std::str::Chars<'_>>) {
    let mut ahead = chars.clone();
    let first = ahead.next();
    if first == Some('\\') || ahead.next() == Some('\'') {
        while let Some(c) = chars.next().filter(|c| *c != '\'') {
            if c == '\\' {
                chars.next();
            }
        }
    }
}

/// Whether a literal is words of the interface.
fn is_said(literal: &Literal) -> bool {
    let arabic = |c: char| ('\u{621}'..='\u{64A}').contains(&c);
    if literal.text.contains(arabic) {
        return true;
    }
    let drawn = literal
        .calls
        .iter()
        .any(|call| DRAWS.contains(&call.as_str()));
    drawn && has_word(&literal.text)
}

/// Whether two letters stand side by side outside braces.
fn has_word(text: &str) -> bool {
    let mut depth = 0;
    let mut letters = 0;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        letters = if depth == 0 && c.is_alphabetic() {
            letters + 1
        } else {
            0
        };
        if letters == 2 {
            return true;
        }
    }
    false
}

/// The Rust files under `folder`, but for the messages themselves.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("messages") {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn is_allowed(file: &Path, text: &str) -> bool {
    let file = file.to_string_lossy().replace('\\', "/");
    ALLOWED
        .iter()
        .any(|(name, beginning)| file.ends_with(name) && text.starts_with(beginning))
}

#[test]
fn what_the_window_says_is_in_the_table_of_messages() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in ["src/ui", "src/app"] {
        sources(&root.join(folder), &mut files);
    }
    assert!(files.len() > 50, "the sources are there");
    let mut untranslated = Vec::new();
    for file in files {
        for literal in literals(&fs::read_to_string(&file).unwrap()) {
            if is_said(&literal) && !is_allowed(&file, &literal.text) {
                untranslated.push(format!("{}: {:?}", file.display(), literal.text));
            }
        }
    }
    assert_eq!(untranslated, [""; 0]);
}

#[test]
fn words_that_are_drawn_are_found_and_names_of_widgets_and_places_are_not() {
    let said = |source: &str| -> Vec<String> {
        let literals = literals(source).into_iter();
        literals
            .filter(is_said)
            .map(|literal| literal.text)
            .collect()
    };
    assert_eq!(
        said(r#"label(ui, look, "Open file", style);"#),
        ["Open file"]
    );
    assert_eq!(
        said(r#"line_at(ui, &format!("{} pages", count));"#),
        ["{} pages"]
    );
    assert_eq!(said(r#"let name = "ملف";"#), ["ملف"]);
    assert_eq!(
        said(r#"label(ui, &format!("{kind} · {count}%"));"#),
        [""; 0]
    );
    assert_eq!(
        said(r#"Id::unique("mention card"); // label("no")"#),
        [""; 0]
    );
    assert_eq!(said(r#"x('"'); Panel::top("bar");"#), [""; 0]);
}
