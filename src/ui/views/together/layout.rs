//! Where the entities of the graph stand: pushed apart by each other, drawn together by what they
//! share (T. Fruchterman and E. Reingold, 1991). The same graph always gives the same picture.
//!
//! May import: egui.

use egui::{Pos2, Vec2, pos2, vec2};

/// Rounds until it is at rest.
const ROUNDS: usize = 400;

/// How far apart two neighbours would like to be, where the whole picture is one wide and high
/// and has one node to a unit of area.
const IDEAL: f32 = 0.8;

/// How strongly everything is drawn to the middle, so that parts that share nothing stay near.
const GRAVITY: f32 = 0.35;

/// Places for `count` nodes within (-1, 1) both ways; `edges` are pairs of nodes with a weight.
pub(super) fn places(count: usize, edges: &[(usize, usize, f32)]) -> Vec<Pos2> {
    let mut places: Vec<Pos2> = (0..count).map(spiral).collect();
    let ideal = IDEAL * (4.0 / count.max(1) as f32).sqrt();
    for round in 0..ROUNDS {
        let heat = 0.2 * (1.0 - round as f32 / ROUNDS as f32);
        let pulls = pulls(&places, edges, ideal);
        for (place, pull) in places.iter_mut().zip(pulls) {
            *place += pull.normalized() * pull.length().min(heat);
        }
    }
    fitted(&places)
}

/// A first place: on a spiral with the golden angle, which leaves no two near each other.
fn spiral(index: usize) -> Pos2 {
    let turn = index as f32 * 2.399_963;
    let radius = (index as f32 + 0.5).sqrt() * 0.12;
    pos2(turn.cos() * radius, turn.sin() * radius)
}

/// What moves each node in one round.
fn pulls(places: &[Pos2], edges: &[(usize, usize, f32)], ideal: f32) -> Vec<Vec2> {
    let mut pulls: Vec<Vec2> = places
        .iter()
        .map(|place| -place.to_vec2() * GRAVITY * ideal)
        .collect();
    for (index, place) in places.iter().enumerate() {
        for other in places
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != index)
        {
            let away = *place - *other.1;
            let far = away.length().max(0.001);
            pulls[index] += away / far * (ideal * ideal / far);
        }
    }
    for (first, second, weight) in edges {
        let apart = places[*second] - places[*first];
        let pull = apart * apart.length() / ideal * weight.sqrt().min(2.0);
        pulls[*first] += pull;
        pulls[*second] -= pull;
    }
    pulls
}

/// The places stretched over the whole square.
fn fitted(places: &[Pos2]) -> Vec<Pos2> {
    let bounds = egui::Rect::from_points(places);
    let half = (bounds.size() / 2.0).max(vec2(0.001, 0.001));
    let center = bounds.center();
    let fit = |place: &Pos2| {
        let from = *place - center;
        pos2(from.x / half.x, from.y / half.y)
    };
    places.iter().map(fit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two groups of three that share nothing.
    const EDGES: &[(usize, usize, f32)] = &[
        (0, 1, 2.0),
        (1, 2, 2.0),
        (0, 2, 2.0),
        (3, 4, 2.0),
        (4, 5, 2.0),
        (3, 5, 2.0),
    ];

    #[test]
    fn what_shares_much_stands_together() {
        let places = places(6, EDGES);
        let far = |a: usize, b: usize| (places[a] - places[b]).length();
        assert!(far(0, 1) < far(0, 3) && far(4, 5) < far(2, 4));
    }

    #[test]
    fn all_of_it_is_in_the_square_and_no_two_are_at_one_place() {
        let places = places(50, &[]);
        assert!(
            places
                .iter()
                .all(|place| place.x.abs() <= 1.0 && place.y.abs() <= 1.0)
        );
        for (index, place) in places.iter().enumerate() {
            assert!(
                places[..index]
                    .iter()
                    .all(|other| (*other - *place).length() > 0.02)
            );
        }
    }

    #[test]
    fn the_same_graph_gives_the_same_picture() {
        assert_eq!(places(6, EDGES), places(6, EDGES));
        assert_eq!(places(1, &[]).len(), 1);
        assert!(places(0, &[]).is_empty());
    }
}
