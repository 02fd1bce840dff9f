//! Notes longer than a line, and highlights over names.

use egui::{Color32, Key, Modifiers, Role, Shape, epaint::RectShape};
use egui_kittest::kittest::Queryable as _;
use warraq::{
    annotation::Color,
    entity::EntityType,
    ui::{command::table, theme::Theme},
};

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

/// The boxes that are painted, from the lowest to the topmost.
fn boxes(window: &Window) -> Vec<RectShape> {
    fn add(shape: &Shape, boxes: &mut Vec<RectShape>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| add(shape, boxes)),
            Shape::Rect(rect) => boxes.push(rect.clone()),
            _ => {}
        }
    }
    let mut boxes = Vec::new();
    let shapes = &window.harness.output().shapes;
    shapes
        .iter()
        .for_each(|clipped| add(&clipped.shape, &mut boxes));
    boxes
}

#[test]
fn a_highlight_on_a_name_is_seen_and_so_is_the_name() {
    let mut window = Window::on(ARTICLE);
    window.select_words(3, 2);
    let entry = table::all()
        .find(|entry| entry.name == "highlight")
        .unwrap();
    window.app.borrow_mut().apply(entry.command.clone());
    window.press(Modifiers::NONE, Key::Escape);
    window.harness.run_steps(20);
    let theme = Theme::ALL[0];
    let place = theme.colors(EntityType::Place);
    let boxes = boxes(&window);
    let filled = |color: Color32| boxes.iter().rposition(|shape| shape.fill == color);
    let band = filled(theme.highlight(Color::Yellow).fill).expect("a band");
    let name = boxes[..band]
        .iter()
        .rev()
        .find(|shape| shape.fill == place.fill && shape.rect.intersects(boxes[band].rect))
        .expect("the name's box lies under the band");
    let edge = boxes[band..]
        .iter()
        .find(|shape| shape.stroke.color == place.ink);
    assert_eq!(edge.map(|edge| edge.rect), Some(name.rect));
}
