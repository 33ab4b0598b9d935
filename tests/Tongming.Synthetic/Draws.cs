namespace Tongming.Synthetic;

/// <summary>The draws that the generator is made of.</summary>
internal static class Draws
{
    public static T Of<T>(this Random random, params IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>True once in <paramref name="times"/>.</summary>
    public static bool OneIn(this Random random, int times) => random.Next(times) == 0;

    /// <summary>A number of 0 to <paramref name="most"/>, small ones more often.</summary>
    public static int Small(this Random random, int most) => random.Next(random.Next(most + 1) + 1);
}
