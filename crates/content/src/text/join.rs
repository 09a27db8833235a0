/// Texts with another between them. In less code than the standard library's, which has a way of its
/// own for each length of what is between.
pub fn join<T: AsRef<str>>(parts: &[T], between: &str) -> String {
    let mut joined = String::new();
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            joined.push_str(between);
        }
        joined.push_str(part.as_ref());
    }
    joined
}

/// Texts one after another.
pub fn concat(parts: &[&str]) -> String {
    join(parts, "")
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn what_is_between_stands_between_alone() {
        assert_eq!(join(&["a", "", "c"], ", "), "a, , c");
        assert_eq!(join(&["a".to_owned()], ", "), "a");
        assert_eq!(join::<&str>(&[], ", "), "");
    }
}
