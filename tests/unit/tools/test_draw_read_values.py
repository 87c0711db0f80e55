"""The draw for those who open sources again: the gravest first, and the same for the same seed."""

from tools.draw_read_values import Read, all_read, draw, found_by, main


def test_the_same_seed_draws_the_same_and_another_does_not():
    values = sorted(all_read(), key=lambda one: one.path)

    assert draw(values, 7, 30) == draw(values, 7, 30)
    assert draw(values, 7, 30) != draw(values, 8, 30)


def test_three_fifths_are_from_the_gravest_and_stand_first():
    drawn = draw(all_read(), 7, 30)

    assert [one.grave for one in drawn] == [True] * 18 + [False] * 12
    assert len({one.path for one in drawn}) == 30


def test_of_too_few_grave_ones_the_rest_is_drawn_from_the_others():
    values = [Read(str(n), "", (), "", grave=n < 2) for n in range(50)]

    assert sum(one.grave for one in draw(values, 7, 30)) == 2
    assert len(draw(values, 7, 30)) == 30


def test_boxed_warnings_contraindications_and_dangers_are_grave_and_a_role_is_not():
    grave = {one.path for one in all_read() if one.grave}

    assert any(path.startswith("medicines/duloxetine/boxed/") for path in grave)
    assert any(path.startswith("medicines/duloxetine/contraindicated/") for path in grave)
    assert any(path.startswith("combinations/") for path in grave)
    assert not any("/roles/" in path for path in grave)


def test_with_each_stand_its_quote_its_source_and_the_address(capsys):
    assert main(["7", "5"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert sum(line.startswith("   quote:  ") and len(line) > 15 for line in lines) == 5
    assert sum(line.startswith("   source: ") for line in lines) >= 5
    assert all("http" in line for line in lines if line.startswith("   at:"))


def test_the_words_by_which_a_page_is_found_are_known_for_each_of_a_row():
    words = found_by()

    assert "pacemaker" in words["tens_boots"]
    assert words["tens_boots"] == words["tens_naturesgate"]


def test_without_a_seed_it_says_what_is_needed(capsys):
    assert main([]) == 2
    assert main(["seven"]) == 2
    assert "a seed is needed" in capsys.readouterr().err
