//! What the page shows and what stays the text: display forms, and the banner over hidden
//! controls.

use egui::{Event, Key, Modifiers, Role, output::OutputCommand};
use warraq::typeset::Digits;

use super::Window;

const VOCALISED: &str = "كِتَابٌ قَدِيمٌ

قَالَ الوَزِيرُ نَاصِرُ بُورِيطَة يَوْمَ ١٢ مايو 2026.
";

/// Everything selected and copied.
fn copied(window: &mut Window) -> Option<String> {
    window
        .harness
        .key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.harness.step();
    window.harness.event(Event::Copy);
    window.harness.step();
    let commands = &window.harness.output().platform_output.commands;
    commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn the_reading_panel_changes_what_is_shown_and_copying_gives_the_source() {
    let mut window = Window::on(VOCALISED);
    window.click(Role::Button, "ضبط القراءة");
    window.click(Role::MenuItemRadio, "إخفاء التشكيل");
    window.click(Role::MenuItemRadio, "١٢٣");
    window.click(Role::MenuItemRadio, "إظهار محارف الاتجاه الخفية");
    {
        let app = window.app.borrow();
        let settings = app.settings();
        assert!(settings.hide_tashkeel && settings.show_controls);
        assert_eq!(settings.digits, Digits::Arabic);
    }
    let source = VOCALISED.trim_end().to_owned();
    assert!(window.has(Role::Paragraph, source.lines().last().unwrap()));
    window.harness.key_press(Key::Escape);
    window.harness.run_steps(3);
    assert_eq!(
        copied(&mut window).map(|text| text.trim_end().to_owned()),
        Some(source)
    );
}

#[test]
fn tashkeel_is_hidden_and_shown_with_the_keys() {
    let mut window = Window::on(VOCALISED);
    for hidden in [true, false] {
        window
            .harness
            .key_press_modifiers(Modifiers::COMMAND, Key::T);
        window.harness.run_steps(2);
        assert_eq!(window.app.borrow().settings().hide_tashkeel, hidden);
    }
}

const BANNER: &str = "في هذا النص محارف خفية تقلب ترتيب حروفه، فقد يُقرأ على غير ما كُتب.";

#[test]
fn an_override_in_the_text_brings_a_banner_and_balanced_marks_bring_none() {
    let window = Window::on("افتح الملف \u{202E}gpj.exe\u{202C} الآن.");
    assert!(window.has(Role::Status, BANNER));
    let window = Window::on("الرقم \u{2066}+212 600\u{2069} و\u{200F}العنوان\u{200E}.");
    assert!(!window.has(Role::Status, BANNER));
}

#[test]
fn the_banner_shows_the_controls_and_reads_without_them_for_this_document_alone() {
    let mut window = Window::on("افتح الملف \u{202E}gpj.exe\u{202C} الآن.");
    window.click(Role::Switch, "إظهارها");
    window.click(Role::Switch, "القراءة بدونها");
    assert!(!window.app.borrow().settings().show_controls);
    assert_eq!(
        copied(&mut window).as_deref(),
        Some("افتح الملف \u{202E}gpj.exe\u{202C} الآن.")
    );
    window.click(Role::Button, "إغلاق");
    assert!(!window.has(Role::Status, BANNER));
}

#[test]
fn the_name_of_a_file_is_looked_at_too() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("تقرير\u{202E}gpj.txt");
    std::fs::write(&file, "سطر قصير\n\nنص عادي لا شيء فيه.").unwrap();
    let mut window = Window::on("نص");
    window.app.borrow_mut().open(file);
    window.finish_reading();
    assert!(window.has(
        Role::Status,
        "في اسم هذا الملف محارف خفية تقلب ترتيب حروفه، فقد يُقرأ على غير ما كُتب."
    ));
}
