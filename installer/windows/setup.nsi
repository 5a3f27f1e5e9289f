; The setup for one person: no administrator, no service, no network. `python3 -m installer windows` fills in
; VERSION, QUAD, PROGRAM, ICON, OUT and the two lists, and compiles it with makensis.
; What it answers: 0 done, 1 cancelled, 2 a file could not be written, 3 the program is open, 4 a newer version
; is there, 5 this Windows is too old. After 1, 3, 4 and 5 nothing has changed.
Unicode true
!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "WordFunc.nsh"
!include "x64.nsh"

!define NAME "YPS Desktop"
!define EXE "YPS Desktop.exe"
!define PRACTICE "$SMPROGRAMS\${NAME} – practice.lnk"
!define KEY "Software\YPS Desktop"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\YPS Desktop"

Name "${NAME}"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\YPS Desktop"
InstallDirRegKey HKCU "${KEY}" "Folder"
SetCompressor /SOLID lzma
SetDateSave off
; A file that cannot be written ends it: a program with a gap is worse than none.
AllowSkipFiles off
BrandingText "${NAME} ${VERSION}"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${NSISDIR}/Contrib/Graphics/Wizard/nsis3-grey.bmp"
VIProductVersion "${QUAD}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "FileDescription" "Setup of ${NAME}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT licence"

!define MUI_WELCOMEPAGE_TITLE "Set up ${NAME} ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "It is set up for you alone, in your own folders; no administrator is needed.$\r$\n$\r$\nAn older version is replaced. A record that is already on this computer stays as it is, and so do the settings."
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_HEADER_TEXT "Setting up"
!define MUI_PAGE_HEADER_SUBTEXT "This takes about a minute."
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "${NAME} is set up"
!define MUI_FINISHPAGE_TEXT "The menu has ${NAME}, and ${NAME} – practice, which opens a record of invented people."
!define MUI_FINISHPAGE_RUN_TEXT "Start ${NAME}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${EXE}"
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "The program is removed. Records, backups and settings stay. Where nobody chose another folder, the record lies in $LOCALAPPDATA\YPS Desktop\vault."
!insertmacro MUI_UNPAGE_CONFIRM
!define MUI_PAGE_HEADER_TEXT "Removing"
!define MUI_PAGE_HEADER_SUBTEXT "This takes a moment."
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; A program that is open cannot be replaced: found out before anything is changed.
!macro StopIfOpen FILE
  ${Do}
    ${IfNot} ${FileExists} "$INSTDIR\${FILE}"
      ${Break}
    ${EndIf}
    ClearErrors
    FileOpen $0 "$INSTDIR\${FILE}" a
    ${IfNot} ${Errors}
      FileClose $0
      ${Break}
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "${NAME} is open. Close it, then choose Retry. Nothing has changed." /SD IDCANCEL IDCANCEL`
      SetErrorLevel 3
      Abort "${NAME} is open. Nothing has changed."
    ${EndIf}
  ${Loop}
!macroend

!macro Refuse CODE SENTENCE
  MessageBox MB_OK|MB_ICONINFORMATION "${SENTENCE} Nothing has changed." /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${RunningX64}
    !insertmacro Refuse 5 "${NAME} needs Windows 10 or newer, of 64 bits."
  ${EndIf}
  ReadRegStr $0 HKCU "${UNINSTALL}" "DisplayVersion"
  ReadRegStr $1 HKCU "${KEY}" "Folder"
  ${If} $0 != ""
  ${AndIf} ${FileExists} "$1\${EXE}"
    ${VersionCompare} "$0" "${VERSION}" $2
    ${If} $2 == 1
      !insertmacro Refuse 4 "${NAME} $0 is installed, which is newer than ${VERSION}, and a record it has opened may need it. To go back, remove it first: the record stays."
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "program"
  !insertmacro StopIfOpen "${EXE}"
  !insertmacro StopIfOpen "yps.exe"
  Call TakeOutOlder
  !include "${INSTALL_LIST}"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${EXE}"
  CreateShortCut "${PRACTICE}" "$INSTDIR\${EXE}" "practice"
  WriteRegStr HKCU "${KEY}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL}" "Comments" "Records stay when it is removed."
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${EXE}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

; What an older version left: its own list removes it, file by file, from wherever it was put.
Function TakeOutOlder
  ReadRegStr $1 HKCU "${KEY}" "Folder"
  ${If} $1 == ""
    StrCpy $1 $INSTDIR
  ${EndIf}
  ${IfNot} ${FileExists} "$1\uninstall.exe"
    Return
  ${EndIf}
  ExecWait '"$1\uninstall.exe" /S _?=$1' $0
  ${If} $0 <> 0
    MessageBox MB_OK|MB_ICONINFORMATION "The older version in $1 could not be taken out. It may be open: close it, then start this again. The record has not changed." /SD IDOK
    SetErrorLevel $0
    Abort
  ${EndIf}
  Delete "$1\uninstall.exe"
  RMDir "$1"
FunctionEnd

; Only what was put there is removed, never a folder with all that is in it: a record may lie beside.
Section "Uninstall"
  !insertmacro StopIfOpen "${EXE}"
  !insertmacro StopIfOpen "yps.exe"
  !include "${REMOVE_LIST}"
  Delete "$INSTDIR\uninstall.exe"
  ; What runs here is a copy, and the one it was copied from may not have ended yet: ten seconds are given to it.
  ${If} $EXEDIR != $INSTDIR
    ${For} $1 1 100
      ${IfNot} ${FileExists} "$INSTDIR\uninstall.exe"
        ${Break}
      ${EndIf}
      Sleep 100
      Delete "$INSTDIR\uninstall.exe"
    ${Next}
  ${EndIf}
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "${PRACTICE}"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
