//! Hidden characters: which directional controls make a text read otherwise than it is written.
//! The cases are in `tests/controls.txt`.

use warraq::{
    document::{DocumentBuilder, Origin},
    text::{control_name, misleading_controls},
};

/// A case: the text with its controls, and the names of those that mislead.
fn cases() -> Vec<(String, Vec<String>)> {
    let lines = include_str!("controls.txt").lines();
    let cases = lines.filter(|line| !line.starts_with('#') && !line.is_empty());
    cases
        .map(|line| {
            let (text, misleading) = line.split_once('\t').expect("two columns");
            let names = misleading.split_whitespace().map(str::to_owned);
            (
                with_controls(text),
                names.filter(|name| name != "-").collect(),
            )
        })
        .collect()
}

/// `[RLO]` → the control of that name; `[LF]` → a line end.
fn with_controls(text: &str) -> String {
    let all = "\u{200E}\u{200F}\u{61C}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}";
    let mut text = text.replace("[LF]", "\n");
    for control in all.chars() {
        let name = control_name(control).expect("a control");
        text = text.replace(&format!("[{name}]"), &control.to_string());
    }
    assert!(!text.contains('['), "an unknown control in {text}");
    text
}

#[test]
fn overrides_and_what_is_left_open_mislead_and_nothing_else() {
    for (text, expected) in cases() {
        let found: Vec<&str> = misleading_controls(&text)
            .into_iter()
            .filter_map(|span| control_name(span.of(&text).chars().next()?))
            .collect();
        assert_eq!(found, expected, "in {text:?}");
    }
}

#[test]
fn a_document_is_looked_through_paragraph_by_paragraph() {
    let text = "سطر أول\nسطر \u{202E}مقلوب\nسطر «\u{2067}متوازن\u{2069}»\nسطر \u{202B}مفتوح";
    let document = DocumentBuilder::of_text(text.to_owned()).build(Origin::default());
    let found = document.misleading_controls();
    let places: Vec<usize> = text
        .match_indices(['\u{202E}', '\u{202B}'])
        .map(|(at, _)| at)
        .collect();
    assert_eq!(
        found.iter().map(|span| span.start).collect::<Vec<_>>(),
        places
    );
}
