//! Where there is more than is seen, a bar says so, at the side where lines end, and takes the
//! reader there.

use egui::{Event, PointerButton, Pos2, Rect, Role, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use warraq::{
    app::SAMPLE,
    ui::{
        command::table,
        messages::{Language, Message},
    },
};

use super::Window;

/// What scrolls in a low window: its bar's name, and the commands or the button that lead to it.
const SCROLLED: &[(Message, &str)] = &[
    (Message::Menu, "@"),
    (Message::Reading, "@"),
    (Message::OpenHelp, "help"),
    (Message::OpenPalette, "palette"),
    (Message::ViewTable, "table"),
    (Message::ViewTimeline, "timeline"),
    (Message::ToggleSidebar, ""),
];

/// The window with one of them open.
fn window(language: Language, height: f32, (name, way): (Message, &str)) -> Window {
    let mut window = Window::empty(language);
    window.harness.set_size(vec2(900.0, height));
    let mut window = window.reading(SAMPLE);
    match way {
        "@" => window.click(Role::Button, name.text(language)),
        "" => {}
        command => {
            let entry = table::all().find(|entry| entry.name == command).unwrap();
            window.app.borrow_mut().apply(entry.command.clone());
        }
    }
    window.harness.run_steps(6);
    window
}

/// The bar of that name.
fn bar(window: &Window, name: &str) -> Option<(Rect, f64)> {
    let mut bars = window
        .harness
        .query_all_by_role_and_label(Role::ScrollBar, name);
    let bar = bars.next()?;
    let value = bar.accesskit_node().numeric_value();
    Some((bar.rect(), value.unwrap_or_default()))
}

fn press(window: &mut Window, pos: Pos2) {
    for pressed in [true, false] {
        window.harness.event(Event::PointerMoved(pos));
        window.harness.event(Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: egui::Modifiers::NONE,
        });
        window.harness.step();
    }
    window.harness.run_steps(3);
}

#[test]
fn a_bar_stands_where_lines_end_and_takes_the_reader_to_what_it_is_pressed_at() {
    for (language, _) in Language::ALL {
        for (name, way) in SCROLLED {
            let mut window = window(language, 420.0, (*name, way));
            let said = name.text(language);
            let (rect, value) = bar(&window, said).unwrap_or_else(|| panic!("no bar in «{said}»"));
            assert!(value < 1.0, "«{said}» begins at {value} %");
            press(&mut window, rect.center_bottom() - vec2(0.0, 2.0));
            let (after, value) = bar(&window, said).unwrap_or_else(|| panic!("«{said}» closed"));
            assert!(value > 99.0, "«{said}» is at {value} %");
            // What it belongs to is as wide as the rows beside it.
            let rows = [Role::MenuItem, Role::ListBoxOption, Role::Row];
            let rows = rows
                .iter()
                .flat_map(|role| window.harness.query_all_by_role(*role));
            let beside = |row: &Rect| row.intersects(after.with_min_x(0.0).with_max_x(900.0));
            let rows: Vec<Rect> = rows.map(|row| row.rect()).filter(beside).collect();
            let over: Vec<&Rect> = rows
                .iter()
                .filter(|row| row.x_range().intersection(after.x_range()).span() > 0.5)
                .collect();
            assert!(over.is_empty(), "«{said}»: {over:?} under {after:?}");
            if let (Some(row), true) = (rows.first(), *name != Message::ToggleSidebar) {
                let is_left = after.center().x < row.center().x;
                assert_eq!(is_left, language == Language::Ar, "«{said}»");
            }
        }
    }
}

#[test]
fn where_everything_is_seen_there_is_no_bar() {
    for (name, way) in &SCROLLED[..3] {
        let window = window(Language::Ar, 2400.0, (*name, way));
        assert_eq!(bar(&window, name.text(Language::Ar)), None);
    }
}
