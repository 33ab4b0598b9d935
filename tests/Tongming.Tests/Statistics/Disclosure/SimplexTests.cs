using Tongming.Statistics.Disclosure.Solving;

namespace Tongming.Tests.Statistics.Disclosure;

public sealed class SimplexTests
{
    private const double Free = double.PositiveInfinity;

    /// <summary>max 3x + 5y, x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18: 36 at (2, 6).</summary>
    [Fact]
    public void A_textbook_program_has_its_known_answer()
    {
        var program = Program((0, 4), (0, 6), (0, Free));
        program.AddRow(18, new(0, 3), new(1, 2), new(2, 1));
        var simplex = Start(program);
        var answer = simplex.Minimise(new(0, -3), new LinearTerm(1, -5));
        Assert.Equal((SimplexVerdict.Optimal, -36.0), (answer.Verdict, Math.Round(answer.Value, 9)));
        Assert.Equal([2.0, 6, 0], simplex.Point.Select(one => Math.Round(one, 9)));
    }

    /// <summary>A program on which the plain rule of the steepest slope goes round in circles; its least value is -0.05.</summary>
    [Fact]
    public void A_program_that_goes_round_in_circles_ends()
    {
        var program = Program((0, Free), (0, Free), (0, 1), (0, Free), (0, Free), (0, Free));
        program.AddRow(0, new(0, 0.25), new(1, -60), new(2, -0.04), new(3, 9), new(4, 1));
        program.AddRow(0, new(0, 0.5), new(1, -90), new(2, -0.02), new(3, 3), new(5, 1));
        var answer = Start(program).Minimise(new(0, -0.75), new(1, 150), new(2, -0.02), new(3, 6));
        Assert.Equal((SimplexVerdict.Optimal, -0.05), (answer.Verdict, Math.Round(answer.Value, 9)));
    }

    /// <summary>Two works with 30 and 40, three places with 20, 25, 25; costs 8 6 10 / 9 12 13: 25·6 + 5·10 + 20·9 + 20·13 = 640.</summary>
    [Fact]
    public void A_transport_with_an_equality_too_many_has_its_known_answer()
    {
        var program = Program([.. Enumerable.Repeat((0.0, Free), 6)]);
        program.AddRow(30, new(0, 1), new(1, 1), new(2, 1));
        program.AddRow(40, new(3, 1), new(4, 1), new(5, 1));
        for (var place = 0; place < 3; place++)
            program.AddRow(place == 0 ? 20 : 25, new(place, 1), new(place + 3, 1));
        var answer = Start(program).Minimise(new(0, 8), new(1, 6), new(2, 10), new(3, 9), new(4, 12), new(5, 13));
        Assert.Equal((SimplexVerdict.Optimal, 640.0), (answer.Verdict, Math.Round(answer.Value, 6)));
    }

    [Fact]
    public void Equalities_that_contradict_each_other_or_the_bounds_are_infeasible()
    {
        var contradicting = Program((0, Free), (0, Free));
        contradicting.AddRow(1, new(0, 1), new(1, 1));
        contradicting.AddRow(3, new(0, 1), new(1, 1));
        Assert.Equal(SimplexVerdict.Infeasible, Simplex.Anywhere(contradicting).Verdict);
        var narrow = Program((0, 1), (0, 1));
        narrow.AddRow(3, new(0, 1), new(1, 1));
        Assert.Equal(SimplexVerdict.Infeasible, Simplex.Anywhere(narrow).Verdict);
    }

    [Fact]
    public void What_falls_without_end_is_unbounded_and_the_other_way_is_not()
    {
        var program = Program((0, Free), (0, Free));
        program.AddRow(1, new(0, 1), new(1, -1));
        var simplex = Start(program);
        var answer = simplex.Minimise(new LinearTerm(0, -1));
        Assert.Equal((SimplexVerdict.Unbounded, double.NegativeInfinity), (answer.Verdict, answer.Value));
        Assert.Equal(1.0, simplex.Minimise(new LinearTerm(0, 1)).Value, 9);
    }

    [Fact]
    public void Variables_may_be_negative_or_have_no_bounds_at_all()
    {
        var program = Program((double.NegativeInfinity, Free), (-5, -1), (-3, Free));
        program.AddRow(0, new(0, 1), new(1, 1), new(2, 1));
        var simplex = Start(program);
        Assert.Equal(8.0, -simplex.Minimise(new LinearTerm(0, -1)).Value, 9);
        Assert.Equal([8.0, -5, -3], simplex.Point);
        Assert.Equal(SimplexVerdict.Unbounded, simplex.Minimise(new LinearTerm(0, 1)).Verdict);
    }

    [Fact]
    public void It_goes_on_from_where_it_stands_with_other_costs_and_other_bounds()
    {
        var program = Program((0, 10), (0, 10), (0, 10));
        program.AddRow(12, new(0, 1), new(1, 1), new(2, 1));
        var simplex = Simplex.From(program, [4, 4, 4]);
        Assert.Equal(0.0, simplex.Minimise(new LinearTerm(0, 1)).Value, 9);
        simplex.GoTo([7, 2.5, 2.5]);
        simplex.Bound(1, 2, 3);
        Assert.Equal(10.0, -simplex.Minimise(new LinearTerm(0, -1)).Value, 9);
        Assert.Equal(2.0, simplex.Minimise(new(1, 1), new LinearTerm(0, 0)).Value, 9);
        Assert.Throws<ArgumentException>(() => simplex.Bound(1, 5, 6));
        Assert.Throws<ArgumentException>(() => program.Add(1, 0));
    }

    [Fact]
    public void Too_few_steps_give_no_answer_but_a_point_that_satisfies_everything()
    {
        var program = Program([.. Enumerable.Repeat((0.0, 1.0), 12)]);
        program.AddRow(6, [.. Enumerable.Range(0, 12).Select(at => new LinearTerm(at, 1))]);
        var simplex = Simplex.From(program, [.. Enumerable.Repeat(0.5, 12)], mostSteps: 2);
        var costs = Enumerable.Range(0, 12).Select(at => new LinearTerm(at, at - 5.5)).ToList();
        Assert.Equal(SimplexVerdict.NotDecided, simplex.Minimise(costs).Verdict);
        Assert.Equal(6.0, simplex.Point.Sum(), 9);
        Assert.All(simplex.Point, one => Assert.InRange(one, 0, 1));
        Assert.Equal(SimplexVerdict.NotDecided, Simplex.Anywhere(program, mostSteps: 1).Verdict);
    }

    /// <summary>Least value of random programs with two free choices, against trying all corners.</summary>
    [Fact]
    public void Random_programs_have_the_least_value_of_all_their_corners()
    {
        var random = new Random(20260101);
        for (var tries = 0; tries < 200; tries++)
        {
            var count = random.Next(3, 6);
            var upper = Enumerable.Range(0, count).Select(_ => (double)random.Next(1, 9)).ToArray();
            var inside = upper.Select(to => Math.Round(random.NextDouble() * to, 1)).ToArray();
            var rows = Enumerable.Range(0, count - 2).Select(_ => inside.Select(_ => (double)random.Next(-2, 3)).ToArray()).ToList();
            var costs = inside.Select(_ => (double)random.Next(-3, 4)).ToArray();
            var program = Program([.. upper.Select(to => (0.0, to))]);
            foreach (var row in rows)
                program.AddRow(row.Zip(inside, (one, other) => one * other).Sum(), Terms(row));
            var fromInside = Simplex.From(program, inside).Minimise(Terms(costs));
            var fromAnywhere = Start(program).Minimise(Terms(costs));
            var known = Corners.Least(rows, inside, upper, costs);
            Assert.Equal(known, fromInside.Value, 6);
            Assert.Equal(known, fromAnywhere.Value, 6);
        }
    }

    private static LinearTerm[] Terms(double[] row) =>
        [.. row.Select((one, at) => new LinearTerm(at, one)).Where(term => term.Coefficient != 0)];

    private static LinearProgram Program(params (double From, double To)[] variables)
    {
        var program = new LinearProgram();
        foreach (var (from, to) in variables)
            program.Add(from, to);
        return program;
    }

    private static Simplex Start(LinearProgram program)
    {
        var (verdict, start) = Simplex.Anywhere(program);
        Assert.Equal(SimplexVerdict.Optimal, verdict);
        return start!;
    }
}
