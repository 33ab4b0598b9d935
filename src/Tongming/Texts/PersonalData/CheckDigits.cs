namespace Tongming.Texts.PersonalData;

/// <summary>The check characters of numbers: digits that follow from the others, so that a slip of the pen is seen.</summary>
internal static class CheckDigits
{
    private const string CreditCodeCharacters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string IdCheckCharacters = "10X98765432";
    private static readonly int[] IdWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly int[] CreditCodeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>True for 17 digits with the check character of GB 11643, which may be a small x.</summary>
    public static bool FitIdNumber(ReadOnlySpan<char> number)
    {
        if (number.Length != 18)
            return false;
        var sum = 0;
        for (var index = 0; index < 17; index++)
        {
            if (!char.IsAsciiDigit(number[index]))
                return false;
            sum += (number[index] - '0') * IdWeights[index];
        }

        return char.ToUpperInvariant(number[17]) == IdCheckCharacters[sum % 11];
    }

    /// <summary>True for digits whose sum by Luhn's rule ends in 0.</summary>
    public static bool FitLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var index = 0; index < digits.Length; index++)
        {
            var digit = digits[^(index + 1)] - '0';
            if (index % 2 == 1)
                digit = digit * 2 / 10 + digit * 2 % 10;
            sum += digit;
        }

        return sum % 10 == 0;
    }

    /// <summary>True for 18 characters with the check character of GB 32100.</summary>
    public static bool FitCreditCode(ReadOnlySpan<char> code)
    {
        if (code.Length != 18)
            return false;
        var sum = 0;
        for (var index = 0; index < 17; index++)
        {
            var value = CreditCodeCharacters.IndexOf(char.ToUpperInvariant(code[index]), StringComparison.Ordinal);
            if (value < 0)
                return false;
            sum += value * CreditCodeWeights[index];
        }

        return char.ToUpperInvariant(code[17]) == CreditCodeCharacters[(31 - sum % 31) % 31];
    }
}
