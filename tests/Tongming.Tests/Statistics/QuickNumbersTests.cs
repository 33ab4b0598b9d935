using System.Globalization;
using System.Text;
using System.Text.Json;
using Tongming.Statistics.JsonStat;

namespace Tongming.Tests.Statistics;

public sealed class QuickNumbersTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "-0")]
    [InlineData(12, "12")]
    [InlineData(100, "100")]
    [InlineData(-12.5, "-12.5")]
    [InlineData(0.1, "0.1")]
    [InlineData(-0.05, "-0.05")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1E-05")]
    [InlineData(1234567.8901, "1234567.8901")]
    [InlineData(999_999_999_999_999, "999999999999999")]
    [InlineData(-99_999_999_999.9999, "-99999999999.9999")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(double.MaxValue, "1.7976931348623157E+308")]
    [InlineData(double.Epsilon, "5E-324")]
    public void A_number_has_its_shortest_digits(double number, string digits)
    {
        Assert.Equal($"[{digits}]", Quick([number]));
        Assert.Equal($"[{digits}]", Plain([number]));
    }

    [Fact]
    public void Every_number_is_written_as_the_framework_writes_it()
    {
        var random = new Random(20261123);
        for (var round = 0; round < 400; round++)
        {
            var numbers = Enumerable.Range(0, 100).Select(_ => Any(random)).ToArray();
            Assert.Equal(Plain(numbers), Quick(numbers));
        }
    }

    [Fact]
    public void Decimals_may_change_from_number_to_number()
    {
        double[] numbers = [1.5, 2, 3.25, 1e300, 1.0 / 3, 1.0 / 7, 1.0 / 9, 1.0 / 11, 1.0 / 13, 1.0 / 17, 1.0 / 19, 1.0 / 23, 4.5, 7];
        Assert.Equal(Plain(numbers), Quick(numbers));
    }

    /// <summary>Few decimals and many, small and large, and the neighbours of numbers with few decimals.</summary>
    private static double Any(Random random)
    {
        var few = double.Parse($"{random.NextInt64(-999_999_999_999, 999_999_999_999)}e-{random.Next(8)}", CultureInfo.InvariantCulture);
        return random.Next(5) switch
        {
            0 => few,
            1 => Math.BitIncrement(few),
            2 => Math.BitDecrement(few),
            3 => random.Next(-100_000, 100_000) / 10.0,
            _ => BitConverter.Int64BitsToDouble(random.NextInt64()) is var any && double.IsFinite(any) ? any : 0.5,
        };
    }

    private static string Quick(double[] numbers) =>
        Written(json =>
        {
            var quick = new QuickNumbers(json);
            foreach (var number in numbers)
                quick.Write(number);
        });

    private static string Plain(double[] numbers) => Written(json => Array.ForEach(numbers, json.WriteNumberValue));

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = JsonStatDataset.Writer(bytes))
        {
            json.WriteStartArray();
            write(json);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
