using System.Text.Json;

namespace Tongming.Statistics.JsonStat;

/// <summary>
/// Writes numbers as the framework's writer does, byte for byte, and those with few decimals, which nearly all published numbers are, in a fraction of
/// its time. A whole number below 10^15 divided by a power of ten is rounded once: where that gives the number, its digits are the shortest ones that do.
/// </summary>
internal struct QuickNumbers(Utf8JsonWriter to)
{
    private const double Most = 1e15;

    /// <summary>After so many numbers in a row with more decimals the rest goes the framework's way.</summary>
    private const int MostMisses = 8;

    private int decimals;
    private int misses;

    private static ReadOnlySpan<double> Powers => [1, 10, 100, 1_000, 10_000];

    /// <summary>Writes a number as the next value of a list.</summary>
    public void Write(double number)
    {
        // A sign, fifteen digits, a point and a zero before it.
        Span<byte> text = stackalloc byte[20];
        if (misses < MostMisses && Start(number, text) is >= 0 and var start)
            to.WriteRawValue(text[start..], skipInputValidation: true);
        else
            to.WriteNumberValue(number);
    }

    /// <summary>Where the digits begin, which end with the room; or -1. How many decimals the last number had, the next one mostly has too.</summary>
    private int Start(double number, Span<byte> text)
    {
        for (var tried = 0; tried < Powers.Length && (number != 0 || !double.IsNegative(number)); tried++)
        {
            var whole = Math.Round(number * Powers[decimals]);
            if (Math.Abs(whole) < Most && whole / Powers[decimals] == number)
            {
                misses = 0;
                return Put((long)whole, decimals, text);
            }

            decimals = decimals == Powers.Length - 1 ? 0 : decimals + 1;
        }

        misses++;
        return -1;
    }

    private static int Put(long whole, int decimals, Span<byte> text)
    {
        var rest = Math.Abs(whole);
        for (; decimals > 0 && rest % 10 == 0; decimals--)
            rest /= 10;
        var at = text.Length;
        for (var digit = 0; rest > 0 || digit <= decimals; digit++)
        {
            if (digit == decimals && digit > 0)
                text[--at] = (byte)'.';
            text[--at] = (byte)('0' + (rest % 10));
            rest /= 10;
        }

        if (whole < 0)
            text[--at] = (byte)'-';
        return at;
    }
}
