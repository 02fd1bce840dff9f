//! The card of an entity: its mentions in context, what it said, with whom and when it appears.

use egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::Window;

const ARTICLE: &str = "تصريحات الوزير

وصل وزير الخارجية ناصر بوريطة إلى القاهرة يوم 12 مايو 2026. وقال بوريطة: «إن التعاون مستمر بين البلدين».
والتقى بوريطة الرئيس عبد الفتاح السيسي في القاهرة.
";

fn card(window: &mut Window, name: &str) {
    window.click(Role::TreeItem, name);
    window.harness.key_press(Key::I);
    window.harness.run_steps(4);
}

fn buttons(window: &Window) -> Vec<String> {
    let found = window.harness.query_all_by_role(Role::Button);
    found
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}

fn said(window: &Window) -> Vec<String> {
    let found = window.harness.query_all_by_role(Role::Label);
    found
        .filter_map(|node| node.accesskit_node().value())
        .collect()
}

#[test]
fn the_card_shows_mentions_in_context_and_leads_to_them() {
    let mut window = Window::on(ARTICLE);
    card(&mut window, "ناصر بوريطة");
    let sentence = "والتقى بوريطة الرئيس عبد الفتاح السيسي في القاهرة.";
    window.click(Role::Button, sentence);
    let (place, name) = window.current().unwrap();
    assert_eq!(name, "بوريطة");
    assert!(ARTICLE[place..].starts_with("بوريطة الرئيس"));
}

#[test]
fn the_card_says_what_it_is_and_how_it_is_written() {
    let mut window = Window::on(ARTICLE);
    card(&mut window, "ناصر بوريطة");
    let said = said(&window);
    assert!(
        said.iter().any(|text| text.starts_with("شخص · 3 مواضع")),
        "{said:?}"
    );
    assert!(said.contains(&"وزير الخارجية".to_owned()), "{said:?}");
    assert!(said.contains(&"كما يُكتب في المقال".to_owned()), "{said:?}");
}

#[test]
fn the_card_quotes_and_leads_to_companions() {
    let mut window = Window::on(ARTICLE);
    card(&mut window, "ناصر بوريطة");
    let buttons = buttons(&window);
    let quote = "قال: «إن التعاون مستمر بين البلدين»";
    assert!(
        buttons.iter().any(|text| text.contains(quote)),
        "{buttons:?}"
    );
    assert!(
        buttons.contains(&"يوم 12 مايو 2026".to_owned()),
        "{buttons:?}"
    );
    window.click(Role::Button, "عبد الفتاح السيسي");
    assert!(said(&window).contains(&"عبد الفتاح السيسي".to_owned()));
}

#[test]
fn escape_goes_back_to_the_list() {
    let mut window = Window::on(ARTICLE);
    card(&mut window, "القاهرة");
    assert!(window.rows().is_empty());
    window.harness.key_press(Key::Escape);
    window.harness.run_steps(3);
    assert!(window.rows().contains(&"القاهرة".to_owned()));
}

#[test]
fn another_article_closes_the_card() {
    let mut window = Window::on(ARTICLE);
    card(&mut window, "القاهرة");
    let window = window.reading("زار الوزير مدينة باريس أمس.\n");
    assert!(window.rows().contains(&"باريس".to_owned()));
}
