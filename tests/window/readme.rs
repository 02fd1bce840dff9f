//! The README's table of commands is the command table (`WARRAQ_UPDATE=1 cargo test readme`
//! writes it anew).

use std::{fmt::Write as _, fs};

use warraq::ui::{
    command::{Keymap, table::SECTIONS},
    help::PAGE_KEYS,
    messages::Language,
};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
const BEGIN: &str = "<!-- commands -->\n";
const END: &str = "<!-- end of commands -->\n";

/// The tables in Markdown.
fn tables() -> String {
    let keymap = Keymap::default();
    let mut text = String::from("| | what | keys | name |\n| --- | --- | --- | --- |\n");
    for section in SECTIONS {
        let mut title = format!("**{}**", section.title.text(Language::En));
        for entry in section.entries {
            let label = entry.label.text(Language::En).trim_end_matches('…');
            let keys = keymap.all_written(entry).replace("  ", ", ");
            writeln!(text, "| {title} | {label} | {keys} | `{}` |", entry.name).unwrap();
            title.clear();
        }
    }
    let mut title = "**On the page**".to_owned();
    for (message, keys) in PAGE_KEYS {
        let label = message.text(Language::En);
        writeln!(text, "| {title} | {label} | {keys} | |").unwrap();
        title.clear();
    }
    text
}

#[test]
fn the_readme_has_every_command_with_its_keys() {
    let readme = fs::read_to_string(FILE).unwrap();
    let (before, rest) = readme
        .split_once(BEGIN)
        .expect("the README has a place for commands");
    let (written, after) = rest.split_once(END).expect("which ends");
    let tables = tables();
    if std::env::var_os("WARRAQ_UPDATE").is_some() {
        let all = format!("{before}{BEGIN}{tables}{END}{after}");
        fs::write(FILE, all).unwrap();
    } else {
        assert_eq!(written, tables);
    }
}
