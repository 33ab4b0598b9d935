using Tongming.Statistics.CubeFiles;
using Tongming.Statistics.Cubes;
using Tongming.Statistics.Selections;

namespace Tongming.Tests.Statistics;

internal static class Files
{
    public static byte[] Of(Cube cube)
    {
        using var stream = new MemoryStream();
        Assert.True(CubeFileWriter.Write(cube, stream).Succeeded);
        return stream.ToArray();
    }

    /// <summary>Some categories of every dimension in any order.</summary>
    public static CubeSelection SomeOf(CubeShape shape, Random random) =>
        CubeSelection
            .Of(
                shape,
                [
                    .. shape
                        .Dimensions.Where(_ => random.Next(4) > 0)
                        .Select(dimension =>
                        {
                            var codes = dimension.Categories.Select(category => category.Code).ToArray();
                            random.Shuffle(codes);
                            return new DimensionChoice(dimension.Code, codes[..random.Next(1, codes.Length + 1)]);
                        }),
                ]
            )
            .Value!;

    public static IReadOnlyList<DimensionChoice> Choices(CubeSelection selection) =>
        [
            .. selection
                .ToShape()
                .Dimensions.Select(dimension => new DimensionChoice(
                    dimension.Code,
                    [.. dimension.Categories.Select(category => category.Code)]
                )),
        ];
}
