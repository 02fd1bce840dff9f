//! What a screen reader is told: the tree of the window as text, held to `screen_reader.txt`
//! (`WARRAQ_UPDATE=1 cargo test screen_reader` writes it anew).

use std::{fmt::Write as _, fs};

use egui_kittest::kittest::NodeT as _;

use super::Window;

/// A heading, a person with a title, a place twice, a date, and a paragraph in English.
const ARTICLE: &str = "وصول وزير الخارجية إلى القاهرة

وصل وزير الخارجية ناصر بوريطة إلى القاهرة يوم 12 مايو 2026. وقال بوريطة إن القاهرة ترحب به.

This paragraph is written in English and reads from the left to the right.
";

/// One line a node: role, name or value, and what else is told of it.
fn tree(window: &Window) -> String {
    let mut text = String::new();
    write(&window.harness.root().accesskit_node(), 0, &mut text);
    text
}

fn write(node: &egui_kittest::kittest::AccessKitNode<'_>, depth: usize, text: &mut String) {
    let raw = node.data();
    let names = [raw.label(), raw.value(), raw.description()];
    let told = [
        raw.text_direction()
            .map(|direction| format!("{direction:?}")),
        raw.language().map(|language| format!("[{language}]")),
        raw.level().map(|level| format!("level {level}")),
        raw.position_in_set()
            .zip(raw.size_of_set())
            .map(|(index, of)| format!("{} of {of}", index + 1)),
        raw.toggled().map(|toggled| format!("toggled {toggled:?}")),
        raw.is_selected()
            .map(|selected| format!("selected {selected}")),
    ];
    let names = names.into_iter().flatten().map(|name| format!("«{name}»"));
    let parts: Vec<String> = names.chain(told.into_iter().flatten()).collect();
    // Boxes without a name are egui's own.
    let silent = parts.is_empty() && format!("{:?}", raw.role()) == "GenericContainer";
    if !silent {
        let indent = "  ".repeat(depth);
        writeln!(text, "{indent}{:?} {}", raw.role(), parts.join(" ")).unwrap();
    }
    for child in node.children() {
        write(&child, depth + usize::from(!silent), text);
    }
}

#[test]
fn the_window_reads_as_the_tree_says() {
    let window = Window::on(ARTICLE);
    let told = tree(&window);
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/window/screen_reader.txt"
    );
    if std::env::var_os("WARRAQ_UPDATE").is_some() {
        fs::write(file, &told).unwrap();
    }
    assert_eq!(told, fs::read_to_string(file).unwrap());
}
