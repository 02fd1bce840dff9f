//! Notes: longer than a line.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;

use super::{ARTICLE, CTRL, Window};

#[test]
fn a_long_note_is_written_over_several_lines_and_the_arrows_go_through_them() {
    let mut window = Window::on(ARTICLE);
    window.select_words(2, 2);
    window.press(CTRL, Key::M);
    let height = |window: &Window| {
        let field = (Role::TextInput, "اكتب ملاحظتك");
        let field = window.harness.get_by_role_and_label(field.0, field.1);
        field.rect().height()
    };
    let before = height(&window);
    assert!(before > 80.0, "several lines from the beginning: {before}");
    let words = "راجع هذا التاريخ في الأرشيف ";
    window.type_in(&words.repeat(12));
    assert!(height(&window) > before, "it grows");
    window.press(Modifiers::NONE, Key::ArrowUp);
    window.type_in("هنا ");
    window.press(Modifiers::NONE, Key::Enter);
    let (_, _, note) = window.marks().remove(0);
    assert!(note.contains("هنا") && !note.ends_with("هنا"), "{note}");
}
