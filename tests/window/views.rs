//! The other ways to see an article: table, timeline, map, who with whom.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::Window;

const ARTICLE: &str = "زيارات ومواعيد

وصل وزير الخارجية ناصر بوريطة إلى القاهرة يوم 12 مايو 2026 قادما من الرباط.
وكان بوريطة قد زار باريس في أكتوبر 2019، والقاهرة سنة 2001. وعاد إلى الرباط.
";

fn show(window: &mut Window, number: Key) {
    window.harness.key_press_modifiers(Modifiers::ALT, number);
    window.harness.run_steps(4);
}

fn labels(window: &Window, role: Role) -> Vec<String> {
    let found = window.harness.query_all_by_role(role);
    found
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}

#[test]
fn the_table_has_a_row_for_each_entity_and_sorts_by_a_column() {
    let mut window = Window::on(ARTICLE);
    show(&mut window, Key::Num2);
    let rows = labels(&window, Role::Row);
    assert_eq!(rows.len(), window.rows().len());
    window.click(Role::ColumnHeader, "الاسم");
    let mut sorted = labels(&window, Role::Row);
    let first = sorted.first().cloned();
    window.click(Role::ColumnHeader, "الاسم");
    sorted = labels(&window, Role::Row);
    assert_eq!(sorted.last().cloned(), first);
}

#[test]
fn a_row_of_the_table_leads_to_the_text_and_escape_does_too() {
    let mut window = Window::on(ARTICLE);
    show(&mut window, Key::Num2);
    let row = labels(&window, Role::Row);
    let person = row
        .iter()
        .find(|row| row.starts_with("ناصر بوريطة"))
        .unwrap();
    window.click(Role::Row, person);
    assert_eq!(window.current().unwrap().1, "ناصر بوريطة");
    let reads = |window: &Window| window.harness.query_by_role(Role::Document).is_some();
    assert!(reads(&window));
    show(&mut window, Key::Num4);
    assert!(!reads(&window));
    window.harness.key_press(Key::Escape);
    window.harness.run_steps(3);
    assert!(reads(&window));
}

#[test]
fn the_timeline_is_in_the_order_of_time_and_leads_to_the_date() {
    let mut window = Window::on(ARTICLE);
    show(&mut window, Key::Num3);
    let rows: Vec<String> = labels(&window, Role::Button)
        .into_iter()
        .filter(|label| label.contains(": "))
        .filter(|label| label.contains("20"))
        .collect();
    let years: Vec<&str> = rows
        .iter()
        .map(|row| row.split(':').next().unwrap())
        .collect();
    assert_eq!(years, ["سنة 2001", "أكتوبر 2019", "يوم 12 مايو 2026"]);
    window.click(Role::Button, &rows[1]);
    assert_eq!(window.current().unwrap().1, "أكتوبر 2019");
}

#[test]
fn a_dot_of_the_map_lists_its_place_alone_and_again_all() {
    let mut window = Window::on(ARTICLE);
    show(&mut window, Key::Num4);
    let dots = labels(&window, Role::Button);
    let dot = dots
        .iter()
        .find(|dot| dot.starts_with("الرباط"))
        .unwrap()
        .clone();
    assert_eq!(dot, "الرباط · موضعان");
    window.click(Role::Button, &dot);
    assert_eq!(window.rows(), ["الرباط"]);
    window.click(Role::Button, &dot);
    assert!(window.rows().len() > 3);
}

#[test]
fn the_graph_has_its_entities_and_the_list_its_pairs() {
    let mut window = Window::on(ARTICLE);
    show(&mut window, Key::Num5);
    let buttons = labels(&window, Role::Button);
    assert!(
        buttons.contains(&"ناصر بوريطة: شخص · موضعان".to_owned()),
        "{buttons:?}"
    );
    let pair = buttons.iter().find(|label| label.contains(" — ")).unwrap();
    assert!(pair.contains("ناصر بوريطة"), "{pair}");
    window.click(Role::Button, "ناصر بوريطة: شخص · موضعان");
    assert_eq!(window.current().unwrap().1, "ناصر بوريطة");
}

#[test]
fn an_article_without_dates_places_or_pairs_says_so() {
    let mut window = Window::on("كلام بلا أسماء.\n");
    for (number, says) in [
        (Key::Num3, "لا تواريخ في هذا المقال"),
        (Key::Num4, "لا أماكن معروفة الموقع في هذا المقال"),
        (Key::Num5, "لا يرد في هذا المقال اسمان معا"),
    ] {
        show(&mut window, number);
        let said = window.harness.query_all_by_role(Role::Label);
        let texts: Vec<String> = said
            .filter_map(|node| node.accesskit_node().value())
            .collect();
        assert!(texts.iter().any(|text| text == says), "{says}: {texts:?}");
    }
}

/// A view keeps what it made of a state of the session: a text that is read anew has another.
#[test]
fn no_two_sessions_share_a_state() {
    let opened = || {
        let document = warraq::loader::load_text(ARTICLE.to_owned()).unwrap();
        let mut session = warraq::session::Session::new(document.into(), Default::default());
        session.take_extraction(Default::default(), true);
        session
    };
    assert_ne!(opened().revision(), opened().revision());
}
