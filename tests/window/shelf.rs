//! The shelf in the sidebar: a folder that was opened, its rows, their order and filter.

use std::fs;

use egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use warraq::ui::messages::Language;

use super::Window;

const TITLES: [&str; 3] = [
    "افتتاح مكتبة جديدة في مدينة طنجة",
    "معرض الكتاب يفتح أبوابه في الرباط",
    "وصول وزير الخارجية إلى القاهرة",
];

/// A folder with three articles and one without a headline.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let body = "وقال الوزير ناصر بوريطة في القاهرة إن العمل مستمر في كل أنحاء المدينة، وإن أبوابها مفتوحة للزوار من الصباح إلى المساء طوال أيام الأسبوع كما كانت في السنوات الماضية.\n".repeat(4);
    for (index, title) in TITLES.iter().enumerate() {
        let file = folder.path().join(format!("{}.txt", 3 - index));
        fs::write(file, format!("{title}\n\n{body}")).unwrap();
    }
    folder
}

/// The window with the folder opened.
fn opened(folder: &tempfile::TempDir) -> Window {
    let mut window = Window::empty(Language::Ar);
    window.app.borrow_mut().open(folder.path().to_owned());
    window.finish_reading();
    window.app.borrow_mut().finish_shelf();
    window.harness.run_steps(3);
    window
}

/// The rows from the top.
fn rows(window: &Window) -> Vec<String> {
    let mut rows: Vec<(f32, String)> = window
        .harness
        .query_all_by_role(Role::TreeItem)
        .map(|row| {
            (
                row.rect().top(),
                row.accesskit_node().label().unwrap_or_default(),
            )
        })
        .collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|(_, label)| label).collect()
}

#[test]
fn a_folder_is_opened_as_a_shelf_beside_what_is_read() {
    let folder = folder();
    let window = opened(&folder);
    assert_eq!(rows(&window), TITLES);
    assert!(window.has(Role::Label, "افتح مقالا لتقرأه"));
    let name = folder.path().file_name().unwrap().to_string_lossy();
    assert!(window.has(Role::Heading, &format!("{name} 3 مقالات")));
}

#[test]
fn a_click_opens_the_article_and_marks_its_row() {
    let folder = folder();
    let mut window = opened(&folder);
    window.click(Role::TreeItem, TITLES[1]);
    window.finish_reading();
    let title = {
        let app = window.app.borrow();
        app.session()
            .and_then(|session| session.document.metadata.title.clone())
    };
    assert_eq!(title.as_deref(), Some(TITLES[1]));
    assert_eq!(rows(&window), TITLES);
    let row = window
        .harness
        .get_by_role_and_label(Role::TreeItem, TITLES[1]);
    assert_eq!(
        row.accesskit_node().toggled(),
        Some(egui::accesskit::Toggled::True)
    );
    window.click(Role::MenuItemRadio, "الأسماء");
    assert!(rows(&window).iter().any(|row| row.contains("بوريطة")));
}

#[test]
fn the_shelf_is_sorted_and_filtered() {
    let folder = folder();
    let mut window = opened(&folder);
    window.click(Role::MenuItemRadio, "الملف");
    let by_file = [TITLES[2], TITLES[1], TITLES[0]];
    assert_eq!(rows(&window), by_file);
    let both = Modifiers::COMMAND | Modifiers::SHIFT;
    window.harness.key_press_modifiers(both, Key::L);
    window.harness.run_steps(3);
    window.harness.event(Event::Text("القاهره".to_owned()));
    window.harness.run_steps(3);
    assert_eq!(rows(&window), [TITLES[2]]);
    window.click(Role::Button, "مسح التصفية");
    assert_eq!(rows(&window), by_file);
}

#[test]
fn closing_the_shelf_takes_it_out_of_the_sidebar() {
    let folder = folder();
    let mut window = opened(&folder);
    window.click(Role::Button, "إغلاق الرف");
    assert!(rows(&window).is_empty());
}

#[test]
fn of_thousands_of_files_only_the_rows_in_view_are_drawn() {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..2_000 {
        fs::write(
            folder.path().join(format!("{number}.txt")),
            "نص قصير بلا عنوان.",
        )
        .unwrap();
    }
    let window = opened(&folder);
    let shown = rows(&window).len();
    assert!((10..60).contains(&shown), "{shown}");
    let name = folder.path().file_name().unwrap().to_string_lossy();
    assert!(window.has(Role::Heading, &format!("{name} 2000 مقال")));
}
